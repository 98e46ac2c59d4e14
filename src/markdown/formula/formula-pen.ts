/** Draws the formulas of one text in their order, since a macro that one of them defines serves those that follow. */

import type { Element, Root } from 'hast';
import type { KatexOptions } from 'katex';
import type { DrawnFormula, FormulaRemark } from '../../model/drawing.ts';
import { expansionLimit } from '../math/expansion-limit.ts';
import { MAX_LENGTH } from '../math/formula-excess.ts';
import { listenToKatex } from '../math/listen-to-katex.ts';
import { drawFormula } from './draw-formula.ts';
import type { FormulaParts } from './formula-parts.ts';
import { partsOfKatex } from './parts-of-katex.ts';
import type { RenderTree } from './render-tree.ts';

type Macros = NonNullable<KatexOptions['macros']>;

export interface FormulaPen {
  /** Whether the given macros are still all that there are: what is drawn then may be remembered. */
  isAsGiven(): boolean;
  /** @returns nothing for what KaTeX refuses, and for what only a parser of HTML can make a tree of */
  draw(tex: string, display: boolean): DrawnFormula | undefined;
  /** Draws whatever it is, and says why KaTeX refused it. @param formula as remark-math marks it */
  drawByRehype(
    tex: string,
    formula: Element,
  ): Promise<{ drawn: Root; causes: unknown[]; remarks: readonly FormulaRemark[] }>;
  /** Names of the macros that are defined by now. */
  macros(): string[];
}

/** @param given macros of the site and the note */
export function formulaPen(given: Readonly<Record<string, string>>, renderTree: RenderTree): FormulaPen {
  const macros: Macros = { ...given };
  let isAsGiven = true;

  function under<Result>(tex: string, draw: (options: KatexOptions) => Result): Result {
    // KaTeX writes to them, also what is none: https://github.com/KaTeX/KaTeX/blob/main/src/parseTree.ts
    const after = { ...macros };
    const maxExpand = expansionLimit(tex, macros);
    const result = draw({ macros: after, maxExpand, maxSize: MAX_LENGTH, output: 'htmlAndMathml' });
    delete after['\\df@tag'];
    for (const [name, macro] of Object.entries(after)) {
      if (macros[name] === macro) continue;
      macros[name] = macro;
      isAsGiven = false;
    }
    return result;
  }

  return {
    isAsGiven: () => isAsGiven,
    draw(tex, display) {
      const { options: ears, remarks } = listenToKatex(tex);
      let parts: FormulaParts | undefined;
      try {
        under(tex, (options) => {
          parts = partsOfKatex(renderTree(tex, { ...options, ...ears, displayMode: display }));
          // Then it is drawn once more.
          if (!parts) throw new Error('only a parser of HTML can tell');
        });
      } catch {
        // Whatever it is, rehype-katex tells it.
      }
      return parts && { ...drawFormula(parts, display), remarks: remarks() };
    },
    async drawByRehype(tex, formula) {
      const { drawByRehype } = await import('./draw-by-rehype.ts');
      const { options: ears, remarks } = listenToKatex(tex);
      const drawn = under(tex, (options) => drawByRehype({ ...options, ...ears }, formula));
      return { ...drawn, remarks: remarks() };
    },
    macros: () => Object.keys(macros),
  };
}
