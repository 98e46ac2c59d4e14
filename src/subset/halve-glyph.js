/** A glyph → the same on a grid half as fine. */
// @ts-check

/** @import { Glyph } from './woff2/read-glyphs.js' */

/**
 * Hints, which are cut away, are gone.
 *
 * @param {Glyph} glyph
 * @returns {Glyph}
 */
export function halveGlyph(glyph) {
  if (glyph.kind === 'empty') return glyph;
  if (glyph.kind === 'composite') throw new Error('A font with glyphs made of glyphs');
  const { box, xs, ys } = glyph;
  return {
    ...glyph,
    box: [half(box[0]), half(box[1]), half(box[2]), half(box[3])],
    xs: xs.map(half),
    ys: ys.map(half),
    instructions: Buffer.alloc(0),
  };
}

/** @param {number} length which is rounded up where it is odd */
const half = (length) => (length + 1) >> 1;
