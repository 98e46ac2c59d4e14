/** Remembers what was drawn from one note to the next; what is remembered depends on nothing but its key. */

export interface DrawingMemo<Drawn> {
  has(key: string): boolean;
  get(key: string): Drawn | undefined;
  keep(key: string, drawn: Drawn): void;
}

/** Where others find what is drawn here, and what they have drawn is found, as text. */
export interface DrawingExchange {
  has(key: string): boolean;
  get(key: string): string | undefined;
  /** @returns whether it is found from now on */
  put(key: string, text: string): boolean;
}

/** In characters of HTML: some ten thousand formulas; where most are found elsewhere, the latest of the others are enough. */
const MOST = { alone: 16_000_000, withOthers: 4_000_000 } as const;

/**
 * @param exchange holds what it has room for, so that only the rest is held here
 * @param most how much is held here, in characters; then what nobody has asked for lately is forgotten
 */
export function createDrawingMemo<Drawn extends { readonly html: string }>(
  exchange?: DrawingExchange,
  most: number = exchange ? MOST.withOthers : MOST.alone,
): DrawingMemo<Drawn> {
  let [recent, before] = [new Map<string, Drawn>(), new Map<string, Drawn>()];
  let held = 0;

  function remember(key: string, drawn: Drawn): Drawn {
    const { length } = drawn.html;
    if (length > most / 2) return drawn;
    // All at once, for a map is slow from which the first is taken each time.
    if (held + length > most / 2) {
      [recent, before] = [new Map(), recent];
      held = 0;
    }
    held += length;
    recent.set(key, drawn);
    return drawn;
  }

  return {
    has: (key) => recent.has(key) || before.has(key) || exchange?.has(key) === true,
    get(key) {
      const known = recent.get(key);
      if (known) return known;
      const last = before.get(key);
      if (last) return remember(key, last);
      // Not remembered as well: what is kept for a while and then forgotten, V8 moves twice and takes for what stays.
      const text = exchange?.get(key);
      return text === undefined ? undefined : unpack(text);
    },
    keep(key, drawn) {
      if (!exchange?.put(key, pack(drawn))) remember(key, drawn);
    },
  };
}

/** Behind a line of JSON, which would spell each quote out. */
const pack = ({ html, ...about }: { readonly html: string }): string => `${JSON.stringify(about)}\n${html}`;

function unpack<Drawn extends { readonly html: string }>(text: string): Drawn {
  const end = text.indexOf('\n');
  return { html: text.slice(end + 1), ...JSON.parse(text.slice(0, end)) };
}
