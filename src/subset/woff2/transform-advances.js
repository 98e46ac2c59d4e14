/** The table hmtx → the same as WOFF2 has it, without the side bearings that outlines tell. */
// @ts-check

import { Woff2Bytes } from './woff2-bytes.js';

/** @import { Glyph } from './read-glyphs.js' */

/**
 * https://www.w3.org/TR/WOFF2/#hmtx_table_format
 *
 * @param {Buffer} hmtx
 * @param {number} metrics how many glyphs have an advance of their own, as hhea says
 * @param {readonly Glyph[]} glyphs
 * @returns {Buffer | undefined} nothing where it would not be shorter
 */
export function transformAdvances(hmtx, metrics, glyphs) {
  const isTold = glyphs.map((glyph, i) => {
    // The first glyph keeps its bearing when its outline is cut away. Nothing is drawn there, so a reader may have 0.
    return glyph.kind === 'empty' || hmtx.readInt16BE(bearingAt(i)) === glyph.box[0];
  });
  const dropsFirst = isTold.slice(0, metrics).every(Boolean);
  const dropsRest = glyphs.length > metrics && isTold.slice(metrics).every(Boolean);
  if (!dropsFirst && !dropsRest) return undefined;
  const table = new Woff2Bytes();
  table.uint8((dropsFirst ? 1 : 0) + (dropsRest ? 2 : 0));
  for (let i = 0; i < metrics; i++) table.uint16(hmtx.readUInt16BE(4 * i));
  for (let i = 0; i < glyphs.length; i++) {
    if (i < metrics ? !dropsFirst : !dropsRest) table.uint16(hmtx.readInt16BE(bearingAt(i)));
  }
  return table.all;

  /** @param {number} i */
  function bearingAt(i) {
    return i < metrics ? 4 * i + 2 : 2 * (metrics + i);
  }
}
