/** Draws what look like the formulas and the code of a text, so that whoever reads the text properly finds them drawn. */

import { readCodeMeta } from './code/code-meta.ts';
import { formulaPen } from './formula/formula-pen.ts';
import { DEFINITION } from './math/expansion-limit.ts';
import { formulaExcess } from './math/formula-excess.ts';
import { isInlineFormula } from './math/is-inline-formula.ts';
import { tidyTex } from './math/tidy-tex.ts';
import type { Pens } from './pens.ts';

const fencedCode = /^(`{3,}|~{3,}) *([^\s`]*)[ \t]*([^\n`]*)\n([\s\S]*?)^\1[ \t]*$/gm;
const formula = /\$\$([^$]+)\$\$|\$((?:[^$\\\n]|\\.)+)\$(?=(.?))/gs;

/** Of a note with macros of its own it would draw what nobody asks for. */
const ownMacros = /^macros\s*:/m;

/** @param macros of the site */
export async function drawAhead(
  text: string,
  macros: Readonly<Record<string, string>>,
  { highlighter, formulas }: Pens,
): Promise<void> {
  for (const [, , language = '', meta = '', lines = ''] of text.matchAll(fencedCode)) {
    const code = lines.replace(/\n$/, '');
    await highlighter.draw(code, language, readCodeMeta(meta, code.split('\n').length));
  }
  if (ownMacros.test(text)) return;
  const pen = formulaPen(macros, formulas);
  for (const [, display, inline = '', after = ''] of text.replace(fencedCode, '').matchAll(formula)) {
    const isDisplay = display !== undefined;
    if (!isDisplay && !isInlineFormula(inline, after)) continue;
    const tex = tidyTex(display ?? inline);
    if (pen.recall(tex, isDisplay) || formulaExcess(tex, DEFINITION.test(tex))) continue;
    pen.draw(tex, isDisplay);
  }
}
