/** A formula as KaTeX writes it → as it stands on a page, without the box of a display. */

import { fromHtml } from 'hast-util-from-html';
import { drawFormula } from '../../../src/markdown/formula/draw-formula.ts';
import { partsOfHast } from '../../../src/markdown/formula/parts-of-hast.ts';

export function leanHtmlOf(html: string): string {
  const { children } = fromHtml(html, { fragment: true });
  return drawFormula(partsOfHast(children.filter((child) => child.type === 'element')), false).html;
}
