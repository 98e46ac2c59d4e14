/** Draws what look like the formulas of a text, so that whoever reads the text properly finds them drawn. */

import { DEFINITION } from '../math/expansion-limit.ts';
import { formulaExcess } from '../math/formula-excess.ts';
import { isInlineFormula } from '../math/is-inline-formula.ts';
import { textBlocks } from '../math/text-blocks.ts';
import { tidyTex } from '../math/tidy-tex.ts';
import type { FormulaPen } from './formula-pen.ts';

const formula = /\$\$([^$]+)\$\$|\$((?:[^$\\\n]|\\.)+)\$(?=(.?))/gs;

/** Of a note with macros of its own it would draw what nobody asks for. */
const ownMacros = /^macros\s*:/m;

/** @param openPen gives one that knows the macros of the site alone */
export function drawAhead(text: string, openPen: () => FormulaPen): void {
  if (ownMacros.test(text)) return;
  const pen = openPen();
  for (const { start, end } of textBlocks(text)) {
    for (const [, display, inline = '', after = ''] of text.slice(start, end).matchAll(formula)) {
      const isDisplay = display !== undefined;
      if (!isDisplay && !isInlineFormula(inline, after)) continue;
      const tex = tidyTex(display ?? inline);
      if (pen.recall(tex, isDisplay) || formulaExcess(tex, DEFINITION.test(tex))) continue;
      pen.draw(tex, isDisplay);
    }
  }
}
