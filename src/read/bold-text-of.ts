/** A drawing → what it sets in bold. */

import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** @param svg sanitised, so that only an attribute can say so */
export function boldTextOf(svg: string): string {
  let text = '';
  visit(fromHtml(svg, { fragment: true }), 'element', (element) => {
    const { fontWeight } = element.properties;
    if (fontWeight !== 'bold' && !(Number(fontWeight) >= 600)) return undefined;
    text += textOf(element);
    return SKIP;
  });
  return text;
}
