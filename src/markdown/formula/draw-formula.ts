/** What KaTeX drew → HTML as it stands on the page, a display in a box that scrolls, with its number beside it. */

import type { Element } from 'hast';
import { type FormulaGlyphs, formulaGlyphs } from '../glyphs/formula-glyphs.ts';
import { leanFormula } from '../lean/lean-formula.ts';
import { writeHtml } from '../write-html.ts';
import { numberOutside } from './number-outside.ts';

export interface DrawnFormula {
  readonly html: string;
  readonly glyphs: FormulaGlyphs;
}

/** The box of a display formula, drawn or refused. */
export function equationBox(children: Element[]): Element {
  const properties = { className: ['equation-scroll'], role: 'group', tabIndex: 0, ariaLabel: '公式' };
  const scroll: Element = { type: 'element', tagName: 'div', properties, children };
  return { type: 'element', tagName: 'div', properties: { className: ['equation'] }, children: [scroll] };
}

/** @param trees of KaTeX's own, which are changed; in a line just one */
export function drawFormula(trees: Element[], display: boolean): DrawnFormula {
  const drawn = display ? [equationBox(trees)] : trees;
  for (const one of drawn) {
    if (display) numberOutside(one);
    // After numbers, which are found by what KaTeX calls them.
    leanFormula(one);
  }
  return { html: writeHtml(drawn), glyphs: formulaGlyphs(drawn) };
}
