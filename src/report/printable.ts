/** Text from a notebook made safe for a terminal: control and direction characters become visible marks. */

export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u{061C}\u{200E}\u{200F}\u{2028}-\u{202E}\u{2066}-\u{2069}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\t') return '    ';
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\u{FFFD}';
  });
}
