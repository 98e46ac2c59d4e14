/** What KaTeX drew → HTML as it stands on the page, a display in a box that scrolls, with its number beside it. */

import type { Element, ElementContent } from 'hast';
import type { DrawnFormula } from '../../model/drawing.ts';
import { formulaGlyphs } from '../glyphs/formula-glyphs.ts';
import { leanHtml } from '../lean/lean-html.ts';
import { writeDrawn } from '../lean/write-drawn.ts';
import { writeHtml } from '../write-html.ts';
import type { FormulaParts } from './formula-parts.ts';
import { numberOutside } from './number-outside.ts';

type WrittenFormula = Omit<DrawnFormula, 'remarks'>;

const wrap = (className: string[], children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className },
  children,
});

/** MathML in the formula says the number too, so this one is for the eye alone. The classes keep KaTeX's measures. */
function numberBox(number: ElementContent): Element {
  const box = wrap(['equation-number'], [wrap(['katex'], [wrap(['katex-html'], [number])])]);
  box.properties.ariaHidden = 'true';
  return box;
}

/** The box of a display formula, drawn or refused. */
export function equationBox(children: ElementContent[], number?: ElementContent): Element {
  const properties = { className: ['equation-scroll'], role: 'group', tabIndex: 0, ariaLabel: '公式' };
  const scroll: Element = { type: 'element', tagName: 'div', properties, children };
  const className = number ? ['equation', 'numbered'] : ['equation'];
  const inside = number ? [scroll, numberBox(number)] : [scroll];
  return { type: 'element', tagName: 'div', properties: { className }, children: inside };
}

/** What stands around a display formula that has no number. */
const [opening = '', closing = ''] = writeHtml([equationBox([{ type: 'raw', value: '\n' }])]).split('\n');

export function drawFormula({ before, pieces, after }: FormulaParts, display: boolean): WrittenFormula {
  // Before it is lean: numbers are found by what KaTeX calls them.
  const { formula, number } = display ? numberOutside(pieces) : { formula: pieces };
  const drawn = leanHtml(formula);
  const body = writeDrawn(drawn);
  if (number) {
    const beside = leanHtml([number]);
    const value = `${before}${body}${after}`;
    const box = equationBox([{ type: 'raw', value }], { type: 'raw', value: writeDrawn(beside) });
    return { html: writeHtml([box]), glyphs: formulaGlyphs([...drawn, ...beside]) };
  }
  // Joined, so that a text that is kept holds on to none of its pieces.
  const around = display ? [opening, before, body, after, closing] : [before, body, after];
  return { html: around.join(''), glyphs: formulaGlyphs(drawn) };
}
