/** Texts → the characters that stand in them, each once, by code point; lone halves of a pair are left out. */

export interface CharacterSet {
  add(text: string): void;
  text(): string;
}

/** @param from the lowest code that counts */
export function characterSet(from = 0): CharacterSet {
  // A bit for each code point of the basic plane: a text has few others.
  const bits = new Uint32Array(0x10000 / 32);
  const beyond = new Set<number>();

  return {
    add(text) {
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit < from) continue;
        if (unit < 0xd800 || unit > 0xdfff) bits[unit >> 5] = (bits[unit >> 5] ?? 0) | (1 << (unit & 31));
        else {
          const code = text.codePointAt(i) ?? 0;
          if (code <= 0xffff) continue;
          beyond.add(code);
          i++;
        }
      }
    },
    text() {
      let found = '';
      for (let at = 0; at < bits.length; at++) {
        const word = bits[at] ?? 0;
        if (word === 0) continue;
        for (let bit = 0; bit < 32; bit++)
          if ((word & (1 << bit)) !== 0) found += String.fromCharCode(at * 32 + bit);
      }
      return found + String.fromCodePoint(...[...beyond].sort((a, b) => a - b));
    },
  };
}
