/** Remembers drawn formulas from one note to the next; what is remembered depends on nothing but its key. */

import type { Exchange } from '../exchange.ts';
import type { Remark } from '../math/listen-to-katex.ts';
import type { DrawnFormula } from './draw-formula.ts';

export interface RememberedFormula extends DrawnFormula {
  readonly remarks: readonly Remark[];
}

export interface FormulaMemo {
  get(key: string): RememberedFormula | undefined;
  keep(key: string, formula: RememberedFormula): void;
}

/** In characters of HTML: some ten thousand formulas; where others are found as well, the latest of them are enough. */
const MOST = { alone: 16_000_000, withOthers: 4_000_000 } as const;

/** @param most how much it holds, in characters; then what came first is forgotten */
export function createFormulaMemo(
  exchange?: Exchange,
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
      return text === undefined ? undefined : remember(key, unpack(text));
    },
    keep(key, formula) {
      remember(key, formula);
      exchange?.put(key, pack(formula));
    },
  };
}

/** HTML as it is behind a line of JSON, which would spell each of its quotes out. */
const pack = ({ html, ...others }: RememberedFormula): string => `${JSON.stringify(others)}\n${html}`;

function unpack(text: string): RememberedFormula {
  const end = text.indexOf('\n');
  const others: Omit<RememberedFormula, 'html'> = JSON.parse(text.slice(0, end));
  return { ...others, html: text.slice(end + 1) };
}
