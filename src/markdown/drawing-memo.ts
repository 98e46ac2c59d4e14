/** Remembers what was drawn from one note to the next; what is remembered depends on nothing but its key. */

export interface DrawingMemo<Drawn> {
  get(key: string): Drawn | undefined;
  keep(key: string, drawn: Drawn): void;
}

/** Where others find what is drawn here, and what they have drawn is found, as text. */
export interface DrawingExchange {
  get(key: string): string | undefined;
  put(key: string, text: string): void;
}

/** In characters of HTML: some ten thousand formulas; where others are found as well, the latest of them are enough. */
const MOST = { alone: 16_000_000, withOthers: 4_000_000 } as const;

/** @param most how much it holds, in characters; then what came first is forgotten */
export function createDrawingMemo<Drawn extends { readonly html: string }>(
  exchange?: DrawingExchange,
  most: number = exchange ? MOST.withOthers : MOST.alone,
): DrawingMemo<Drawn> {
  const known = new Map<string, Drawn>();
  let held = 0;

  function remember(key: string, drawn: Drawn): Drawn {
    held += drawn.html.length - (known.get(key)?.html.length ?? 0);
    known.set(key, drawn);
    for (const [oldest, { html }] of known) {
      if (held <= most) break;
      known.delete(oldest);
      held -= html.length;
    }
    return drawn;
  }

  return {
    get(key) {
      const before = known.get(key);
      if (before) return before;
      const text = exchange?.get(key);
      return text === undefined ? undefined : remember(key, JSON.parse(text));
    },
    keep(key, drawn) {
      remember(key, drawn);
      exchange?.put(key, JSON.stringify(drawn));
    },
  };
}
