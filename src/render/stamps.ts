/** Plain data → a short text that tells it from any other. */

export interface Stamps {
  /** Of what stands by itself: read through as one text. */
  readonly ofEntry: (data: unknown) => string;
  /** Of lists, and of what holds them: an entry that stands in many of them is read once. */
  readonly ofList: (data: unknown) => string;
}

/** @param digest of a long text, a short one */
export function stamps(digest: (text: string) => string): Stamps {
  const known = new WeakMap<object, string>();

  const ofEntry = (data: unknown): string => digest(JSON.stringify(data) ?? 'undefined');

  function ofList(data: unknown): string {
    if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? 'undefined';
    const before = known.get(data);
    if (before !== undefined) return before;
    const stamp = isList(data)
      ? digest(Array.from(data, ofList).join())
      : holdsLists(data)
        ? digest(Object.entries(data).map(fieldOf).join())
        : ofEntry(data);
    known.set(data, stamp);
    return stamp;
  }

  const fieldOf = ([name, value]: readonly [string, unknown]): string => `${name}:${ofList(value)}`;

  return { ofEntry, ofList };
}

const isList = (data: unknown): data is Iterable<unknown> => Array.isArray(data) || data instanceof Map;

/** What `JSON.stringify` would read through again and again, or, as a map, not at all. */
const holdsLists = (data: object): boolean => Object.values(data).some(isList);
