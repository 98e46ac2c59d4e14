/** Draws what look like the formulas of a text, so that whoever reads the text properly finds them drawn. */

import { DEFINITION } from '../math/expansion-limit.ts';
import { formulaExcess } from '../math/formula-excess.ts';
import { isInlineFormula } from '../math/is-inline-formula.ts';
import { tidyTex } from '../math/tidy-tex.ts';
import type { FormulaMemo } from './formula-memo.ts';
import { formulaPen } from './formula-pen.ts';

const fencedCode = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\1/gm;
const formula = /\$\$([^$]+)\$\$|\$((?:[^$\\\n]|\\.)+)\$(?=(.?))/gs;

/** @param given macros of the site: a note with some of its own finds nothing drawn */
export function drawAhead(text: string, given: Readonly<Record<string, string>>, memo: FormulaMemo): void {
  const pen = formulaPen(given, memo);
  for (const [, display, inline = '', after = ''] of text.replace(fencedCode, '').matchAll(formula)) {
    const isDisplay = display !== undefined;
    if (!isDisplay && !isInlineFormula(inline, after)) continue;
    const tex = tidyTex(display ?? inline);
    if (pen.recall(tex, isDisplay) || formulaExcess(tex, DEFINITION.test(tex))) continue;
    pen.draw(tex, isDisplay);
  }
}
