/** Texts → the characters that stand in them, each once, by code point; lone halves of a pair are left out. */

export interface CharacterSet {
  add(text: string): void;
  text(): string;
}

/** A page has a bit for each of 512 code points: so few bytes that V8 keeps them where it keeps objects. */
const pageBits = 9;
const perPage = 1 << pageBits;

/** @param from the lowest code that counts */
export function characterSet(from = 0): CharacterSet {
  // A text has few others than those of the basic plane, and most of one writing.
  const pages: (Uint32Array | undefined)[] = [];
  const beyond = new Set<number>();

  return {
    add(text) {
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit < from) continue;
        if (unit < 0xd800 || unit > 0xdfff) {
          const number = unit >> pageBits;
          const page = pages[number] ?? new Uint32Array(perPage / 32);
          pages[number] = page;
          const at = (unit & (perPage - 1)) >> 5;
          page[at] = (page[at] ?? 0) | (1 << (unit & 31));
        } else {
          const code = text.codePointAt(i) ?? 0;
          if (code <= 0xffff) continue;
          beyond.add(code);
          i++;
        }
      }
    },
    text() {
      let found = '';
      for (let number = 0; number < pages.length; number++) {
        const page = pages[number];
        if (!page) continue;
        for (let at = 0; at < page.length; at++)
          found += lettersOf(page[at] ?? 0, number * perPage + at * 32);
      }
      return beyond.size === 0 ? found : found + String.fromCodePoint(...[...beyond].sort((a, b) => a - b));
    },
  };
}

/** Of the bits that are set, from the lowest on. */
function lettersOf(word: number, first: number): string {
  let letters = '';
  for (let rest = word; rest !== 0; rest &= rest - 1)
    letters += String.fromCharCode(first + 31 - Math.clz32(rest & -rest));
  return letters;
}
