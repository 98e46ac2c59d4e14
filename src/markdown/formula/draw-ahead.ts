/** Draws what look like the formulas of a text, so that whoever reads the text properly finds them drawn. */

import type { DrawnFormula } from '../../model/drawing.ts';
import type { DrawingMemo } from '../drawing-memo.ts';
import { DEFINITION } from '../math/expansion-limit.ts';
import { formulaExcess } from '../math/formula-excess.ts';
import { isInlineFormula } from '../math/is-inline-formula.ts';
import { textBlocks } from '../math/text-blocks.ts';
import { tidyTex } from '../math/tidy-tex.ts';
import { formulaKey, formulaName } from './formula-key.ts';
import { formulaPen } from './formula-pen.ts';
import type { RenderTree } from './render-tree.ts';

const formula = /\$\$([^$]+)\$\$|\$((?:[^$\\\n]|\\.)+)\$(?=(.?))/gs;

/** Of a note with macros of its own it would draw what nobody asks for. */
const ownMacros = /^macros\s*:/m;

/** @param given macros of the site */
export function drawAhead(
  text: string,
  given: Readonly<Record<string, string>>,
  memo: DrawingMemo<DrawnFormula>,
  renderTree: RenderTree,
): void {
  if (ownMacros.test(text)) return;
  const scope = JSON.stringify(given);
  const pen = formulaPen(given, renderTree);
  for (const { start, end } of textBlocks(text)) {
    for (const [, display, inline = '', after = ''] of text.slice(start, end).matchAll(formula)) {
      const isDisplay = display !== undefined;
      if (!isDisplay && !isInlineFormula(inline, after)) continue;
      const tex = tidyTex(display ?? inline);
      const key = formulaKey(scope, formulaName(tex, isDisplay));
      if (memo.has(key) || formulaExcess(tex, DEFINITION.test(tex))) continue;
      const drawn = pen.draw(tex, isDisplay);
      if (!pen.isAsGiven()) return;
      if (drawn) memo.keep(key, drawn);
    }
  }
}
