/** Plain data → a short text that tells it from any other; of what stands in many lists, such as a note, it is worked out once. */

export type StampOf = (data: unknown) => string;

/** @param digest of a long text, a short one */
export function stamps(digest: (text: string) => string): StampOf {
  const known = new WeakMap<object, string>();

  function stampOf(data: unknown): string {
    if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? 'undefined';
    const before = known.get(data);
    if (before !== undefined) return before;
    const stamp = digest(isList(data) ? Array.from(data, stampOf).join() : fields(data));
    known.set(data, stamp);
    return stamp;
  }

  /** Small objects are read through; lists have stamps of their own. */
  function fields(data: object): string {
    const entries = Object.entries(data).map(([name, value]) => `${JSON.stringify(name)}:${within(value)}`);
    return `{${entries.join()}}`;
  }

  function within(value: unknown): string {
    if (typeof value !== 'object' || value === null || isList(value)) return stampOf(value);
    return known.get(value) ?? fields(value);
  }

  return stampOf;
}

const isList = (data: object): data is Iterable<unknown> => Array.isArray(data) || data instanceof Map;
