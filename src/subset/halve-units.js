/** A font of Han → the same on a grid half as fine, which compresses to a tenth less. */
// In JavaScript: Node 20 starts no thread from TypeScript.
// @ts-check

import { halveGlyph } from './halve-glyph.js';
import { table } from './woff2/read-font.js';

/** @import { Font } from './woff2/read-font.js' */

/** Where a table has lengths; each is 16 bits wide: https://learn.microsoft.com/typography/opentype/spec/otff */
const lengths = {
  head: [18, 36, 38, 40, 42],
  hhea: [4, 6, 8, 10, 12, 14, 16, 22],
  'OS/2': [2, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 68, 70, 72, 74, 76, 86, 88],
  post: [8, 10],
};

/** What stands beside what: Han have no such rules. The widths of columns are cut away in any case. */
const dropped = new Set(['GPOS', 'GDEF']);

/**
 * With 1,000 units an em, an outline is off by half a thousandth of an em at most, less than a fiftieth of a pixel in
 * text. Han stay exactly an em wide; letters would not keep their widths, and lines would break elsewhere.
 *
 * @param {Font} font
 * @returns {Font}
 */
export function halveUnits({ tables, glyphs }) {
  const halved = new Map(
    [...tables].filter(([tag]) => !dropped.has(tag)).map(([tag, bytes]) => [tag, Buffer.from(bytes)]),
  );
  for (const [tag, places] of Object.entries(lengths)) {
    const bytes = table(halved, tag);
    for (const at of places) if (at < bytes.length) halve(bytes, at);
  }
  const metrics = table(halved, 'hmtx');
  const widths = table(halved, 'hhea').readUInt16BE(34);
  for (let at = 0; at < metrics.length; at += 2) {
    // Widths and the space before the glyph take turns; behind the last width there is only the latter.
    halve(metrics, at, at < 4 * widths && at % 4 === 0);
  }
  return { tables: halved, glyphs: glyphs.map(halveGlyph) };
}

/**
 * @param {Buffer} bytes
 * @param {number} at
 */
function halve(bytes, at, isUnsigned = false) {
  if (isUnsigned) bytes.writeUInt16BE(Math.round(bytes.readUInt16BE(at) / 2), at);
  else bytes.writeInt16BE(Math.round(bytes.readInt16BE(at) / 2), at);
}
