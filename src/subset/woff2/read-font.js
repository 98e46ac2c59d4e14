/** A font file in OpenType's plain form → its tables, and its glyphs as they are to be drawn. */
// @ts-check

import { readGlyphs } from './read-glyphs.js';
import { sfntTables } from './sfnt-tables.js';

/** @import { Glyph } from './read-glyphs.js' */

/**
 * @typedef {object} Font
 * @property {Map<string, Buffer>} tables by tag, in the order of the file
 * @property {readonly Glyph[]} glyphs what glyf says
 */

/**
 * @param {Buffer} file with outlines in glyf
 * @returns {Font}
 */
export function readFont(file) {
  const tables = sfntTables(file);
  const hasLongOffsets = table(tables, 'head').readInt16BE(50) === 1;
  return { tables, glyphs: readGlyphs(table(tables, 'glyf'), table(tables, 'loca'), hasLongOffsets) };
}

/**
 * @param {Map<string, Buffer>} tables
 * @param {string} tag of one that every font has
 * @returns {Buffer}
 */
export function table(tables, tag) {
  const found = tables.get(tag);
  if (!found) throw new Error(`A font without a table ${tag}`);
  return found;
}
