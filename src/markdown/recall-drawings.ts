/** What was drawn of a note when it was made last → where whoever draws it again looks first. */

import type { Drawings } from '../model/drawing.ts';
import { formulaKey } from './formula/formula-key.ts';
import type { Pens } from './pens.ts';

export function recallDrawings({ scope, all }: Drawings, { formulas, code }: Pens): void {
  for (const { name, html, about } of all) {
    if ('glyphs' in about) formulas.keep(formulaKey(scope, name), { html, ...about });
    else code.keep(name, { html, ...about });
  }
}
