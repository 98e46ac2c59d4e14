/** Which font has a character first: a table over all code points, since every character of a notebook is looked up in it. */

/** By code point: the number of the source, or `noSource`. */
export type Coverage = Uint8Array;

/** The others follow it. */
export const mainSource = 0;
export const noSource = 255;

/** @param lists the characters of each source that none before it has */
export function coverageOf(lists: readonly string[]): Coverage {
  const coverage = new Uint8Array(0x110000).fill(noSource);
  lists.forEach((list, source) => {
    for (const character of list) coverage[character.codePointAt(0) ?? 0] = source;
  });
  return coverage;
}
