/** A font with other tables in place of its own. */

import { sfntTables } from '../../src/subset/woff2/sfnt-tables.js';

/** @param changed by tag; sums are left out, since nobody asks for them here */
export function fontWith(font: Buffer, changed: Readonly<Record<string, Buffer>>): Buffer {
  const tables = [...sfntTables(font)].map(([tag, table]) => [tag, changed[tag] ?? table] as const);
  const start = Buffer.alloc(12 + 16 * tables.length);
  start.set(font.subarray(0, 12));
  const parts: Buffer[] = [start];
  let at = start.length;
  for (const [i, [tag, table]] of tables.entries()) {
    start.write(tag, 12 + 16 * i, 'latin1');
    start.writeUInt32BE(at, 20 + 16 * i);
    start.writeUInt32BE(table.length, 24 + 16 * i);
    const padding = Buffer.alloc(-table.length & 3);
    parts.push(table, padding);
    at += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

/** The same with other glyphs: a changed font needs no letters, only tables that agree on how many there are. */
export function fontWithGlyphs(
  font: Buffer,
  glyphs: readonly Buffer[],
  hmtx: Buffer,
  metrics: number,
): Buffer {
  const tables = sfntTables(font);
  const copyOf = (tag: string): Buffer => Buffer.from(tables.get(tag) ?? Buffer.alloc(0));
  const [head, hhea, maxp] = [copyOf('head'), copyOf('hhea'), copyOf('maxp')];
  hhea.writeUInt16BE(metrics, 34);
  maxp.writeUInt16BE(glyphs.length, 4);
  // As programs do that cut: short offsets, which count in words, while they reach far enough.
  const isShort = glyphs.reduce((sum, { length }) => sum + length + (length & 1), 0) < 0x20000;
  head.writeInt16BE(isShort ? 0 : 1, 50);
  const padded = glyphs.map((glyph) =>
    Buffer.concat([glyph, Buffer.alloc(-glyph.length & (isShort ? 1 : 3))]),
  );
  const loca = Buffer.alloc((isShort ? 2 : 4) * (glyphs.length + 1));
  let end = 0;
  for (const [i, { length }] of padded.entries()) {
    end += length;
    if (isShort) loca.writeUInt16BE(end / 2, 2 * (i + 1));
    else loca.writeUInt32BE(end, 4 * (i + 1));
  }
  return fontWith(font, { head, hhea, maxp, hmtx, loca, glyf: Buffer.concat(padded) });
}
