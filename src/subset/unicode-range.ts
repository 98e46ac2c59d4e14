/** Characters → how a style sheet lists them: `U+4E00,U+4E03-4E05`. */

/** @param characters by code point; https://www.w3.org/TR/css-fonts-4/#unicode-range-desc */
export function unicodeRange(characters: string): string {
  const runs: { first: number; last: number }[] = [];
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    const run = runs.at(-1);
    if (run?.last === code - 1) run.last = code;
    else runs.push({ first: code, last: code });
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return runs.map(({ first, last }) => `U+${hex(first)}${first === last ? '' : `-${hex(last)}`}`).join(',');
}
