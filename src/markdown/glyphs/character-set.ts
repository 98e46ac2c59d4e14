/** Texts → the characters beyond ASCII that stand in them, each once, by code point; lone halves of a pair are left out. */

export interface CharacterSet {
  add(text: string): void;
  /** @param isWanted of one character */
  text(isWanted: (character: string) => boolean): string;
}

export function characterSet(): CharacterSet {
  // A bit for each code point of the basic plane: a text has few others.
  const bits = new Uint32Array(0x10000 / 32);
  const beyond = new Set<number>();

  return {
    add(text) {
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit < 0x80) continue;
        if (unit < 0xd800 || unit > 0xdfff) bits[unit >> 5] = (bits[unit >> 5] ?? 0) | (1 << (unit & 31));
        else {
          const code = text.codePointAt(i) ?? 0;
          if (code <= 0xffff) continue;
          beyond.add(code);
          i++;
        }
      }
    },
    text(isWanted) {
      const found: string[] = [];
      bits.forEach((word, at) => {
        if (word === 0) return;
        for (let bit = 0; bit < 32; bit++)
          if ((word & (1 << bit)) !== 0) found.push(String.fromCharCode(at * 32 + bit));
      });
      for (const code of [...beyond].sort((a, b) => a - b)) found.push(String.fromCodePoint(code));
      return found.filter(isWanted).join('');
    },
  };
}
