/** Remembers drawn formulas from one note to the next; what is remembered depends on nothing but its key. */

import type { Remark } from '../math/listen-to-katex.ts';
import type { DrawnFormula } from './draw-formula.ts';

export interface RememberedFormula extends DrawnFormula {
  readonly remarks: readonly Remark[];
}

export interface FormulaMemo {
  get(key: string): RememberedFormula | undefined;
  keep(key: string, formula: RememberedFormula): void;
}

/** In characters of HTML: some ten thousand formulas. */
const MOST = 16_000_000;

/** @param most how much it holds, in characters; then what came first is forgotten */
export function createFormulaMemo(most = MOST): FormulaMemo {
  const formulas = new Map<string, RememberedFormula>();
  let held = 0;
  return {
    get: (key) => formulas.get(key),
    keep(key, formula) {
      formulas.set(key, formula);
      held += formula.html.length;
      for (const [oldest, { html }] of formulas) {
        if (held <= most) break;
        formulas.delete(oldest);
        held -= html.length;
      }
    },
  };
}
