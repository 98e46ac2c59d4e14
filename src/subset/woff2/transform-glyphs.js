/** Glyphs → the table glyf as WOFF2 has it: like beside like, without what a reader of it can work out. */
// @ts-check

import { Woff2Bytes } from './woff2-bytes.js';

/** @import { Box, Composite, Glyph, Outline } from './read-glyphs.js' */

const longOffsets = 1;

/**
 * https://www.w3.org/TR/WOFF2/#glyf_table_format
 *
 * @param {readonly Glyph[]} glyphs
 * @returns {Buffer} from which a reader makes loca, too, with long offsets
 */
export function transformGlyphs(glyphs) {
  const contours = new Woff2Bytes();
  const points = new Woff2Bytes();
  const flags = new Woff2Bytes();
  const coordinates = new Woff2Bytes();
  const composites = new Woff2Bytes();
  const boxes = new Woff2Bytes();
  const instructions = new Woff2Bytes();
  const boxBits = Buffer.alloc(4 * Math.ceil(glyphs.length / 32));

  for (const [i, glyph] of glyphs.entries()) {
    if (glyph.kind === 'empty') contours.uint16(0);
    else if (glyph.kind === 'composite') addComposite(glyph, i);
    else addOutline(glyph, i);
  }

  const table = new Woff2Bytes();
  table.uint16(0);
  // That contours overlap is not told: the program that opens the whole fonts forgets it, too.
  table.uint16(0);
  table.uint16(glyphs.length);
  table.uint16(longOffsets);
  const streams = [contours, points, flags, coordinates, composites].map(({ all }) => all);
  streams.push(Buffer.concat([boxBits, boxes.all]), instructions.all);
  for (const { length } of streams) table.uint32(length);
  for (const stream of streams) table.add(stream);
  return table.all;

  /**
   * @param {Composite} glyph
   * @param {number} i
   */
  function addComposite(glyph, i) {
    contours.uint16(-1);
    composites.add(glyph.components);
    addBox(glyph.box, i);
    if (glyph.instructions) addInstructions(glyph.instructions);
  }

  /**
   * @param {Outline} glyph
   * @param {number} i
   */
  function addOutline(glyph, i) {
    const { ends, xs, ys, onCurve } = glyph;
    contours.uint16(ends.length);
    for (const [j, end] of ends.entries()) points.uint255(end - (ends[j - 1] ?? -1));
    let [x, y] = [0, 0];
    for (let j = 0; j < xs.length; j++) {
      const [nextX, nextY] = [xs[j] ?? 0, ys[j] ?? 0];
      addPoint(nextX - x, nextY - y, onCurve[j] ? 0 : 128);
      [x, y] = [nextX, nextY];
    }
    addInstructions(glyph.instructions);
    const own = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    if (own.some((value, side) => value !== glyph.box[side])) addBox(glyph.box, i);
  }

  /**
   * A flag, and one to four bytes of distances: https://www.w3.org/TR/WOFF2/#triplet_decoding
   *
   * @param {number} dx from the point before
   * @param {number} dy
   * @param {number} offCurve the highest bit of the flag
   */
  function addPoint(dx, dy, offCurve) {
    const [x, y] = [Math.abs(dx), Math.abs(dy)];
    const [xSign, ySign] = [dx < 0 ? 0 : 1, dy < 0 ? 0 : 1];
    const signs = xSign + 2 * ySign;
    if (x === 0 && y < 1280) {
      flags.uint8(offCurve + 2 * (y >> 8) + ySign);
      coordinates.uint8(y);
    } else if (y === 0 && x < 1280) {
      flags.uint8(offCurve + 10 + 2 * (x >> 8) + xSign);
      coordinates.uint8(x);
    } else if (x <= 64 && y <= 64) {
      flags.uint8(offCurve + 20 + 16 * ((x - 1) >> 4) + 4 * ((y - 1) >> 4) + signs);
      coordinates.uint8((((x - 1) & 15) << 4) | ((y - 1) & 15));
    } else if (x <= 768 && y <= 768) {
      flags.uint8(offCurve + 84 + 12 * ((x - 1) >> 8) + 4 * ((y - 1) >> 8) + signs);
      coordinates.uint8(x - 1);
      coordinates.uint8(y - 1);
    } else if (x < 4096 && y < 4096) {
      flags.uint8(offCurve + 120 + signs);
      coordinates.uint8(x >> 4);
      coordinates.uint16((x << 12) | y);
    } else {
      flags.uint8(offCurve + 124 + signs);
      coordinates.uint16(x);
      coordinates.uint16(y);
    }
  }

  /** @param {Buffer} bytes */
  function addInstructions(bytes) {
    coordinates.uint255(bytes.length);
    instructions.add(bytes);
  }

  /**
   * @param {Box} box
   * @param {number} i
   */
  function addBox(box, i) {
    set(boxBits, i);
    for (const side of box) boxes.uint16(side);
  }
}

/**
 * @param {Buffer} bits
 * @param {number} i counted from the highest bit of the first byte
 */
function set(bits, i) {
  bits[i >> 3] = (bits[i >> 3] ?? 0) | (0x80 >> (i & 7));
}
