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

/** Where others find what is drawn here, and what they have drawn is found, as text. */
export interface FormulaExchange {
  get(key: string): string | undefined;
  put(key: string, text: string): void;
}

/** In characters of HTML: some ten thousand formulas; where others are found as well, the latest of them are enough. */
const MOST = { alone: 16_000_000, withOthers: 4_000_000 } as const;

/** @param most how much it holds, in characters; then what came first is forgotten */
export function createFormulaMemo(
  exchange?: FormulaExchange,
  most: number = exchange ? MOST.withOthers : MOST.alone,
): FormulaMemo {
  const formulas = new Map<string, RememberedFormula>();
  let held = 0;

  function remember(key: string, formula: RememberedFormula): RememberedFormula {
    formulas.set(key, formula);
    held += formula.html.length;
    for (const [oldest, { html }] of formulas) {
      if (held <= most) break;
      formulas.delete(oldest);
      held -= html.length;
    }
    return formula;
  }

  return {
    get(key) {
      const known = formulas.get(key);
      if (known) return known;
      const text = exchange?.get(key);
      return text === undefined ? undefined : remember(key, JSON.parse(text));
    },
    keep(key, formula) {
      remember(key, formula);
      exchange?.put(key, JSON.stringify(formula));
    },
  };
}
