/** A font file in OpenType's plain form → the code points that it has glyphs for. */

/** https://learn.microsoft.com/typography/opentype/spec/cmap, formats 4 and 12: those that browsers read. */
export function codePointsOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const found = new Set<number>();
  const cmap = tableAt(view, 'cmap');
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, found);
    if (format === 12) readGroups(view, at, found);
  }
  return found;
}

function tableAt(view: DataView, wanted: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(record + byte))).join('');
    if (tag === wanted) return view.getUint32(record + 8);
  }
  throw new Error(`A font without a table ${wanted}`);
}

function readSegments(view: DataView, at: number, found: Set<number>): void {
  const size = view.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + size];
  for (let i = 0; i < size; i += 2) {
    const start = view.getUint16(starts + i);
    const delta = view.getUint16(starts + size + i);
    const offsetAt = starts + 2 * size + i;
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= view.getUint16(ends + i); code++) {
      const glyph =
        offset === 0 ? (code + delta) & 0xffff : view.getUint16(offsetAt + offset + 2 * (code - start));
      // The last segment stands only for the end.
      if (glyph !== 0 && code !== 0xffff) found.add(code);
    }
  }
}

function readGroups(view: DataView, at: number, found: Set<number>): void {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) found.add(code);
  }
}
