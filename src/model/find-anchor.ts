/** The id that an anchor means: other programs make ids of headings by slightly different rules, but keep letters and digits. */

/** GitHub keeps a hyphen where Chinese typesetting drops a space; others keep case or full-width marks. */
const fold = (id: string): string =>
  id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** @returns nothing when no id comes near, or when the anchor has neither letters nor digits */
export function findAnchor(anchor: string, ids: readonly string[]): string | undefined {
  if (ids.includes(anchor)) return anchor;
  const wanted = fold(anchor);
  return wanted === '' ? undefined : ids.find((id) => fold(id) === wanted);
}
