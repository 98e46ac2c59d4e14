/** The tables glyf and loca → the glyphs: outlines of points, composites of other glyphs, or nothing. */
// @ts-check

/**
 * xMin, yMin, xMax, yMax as the font says, which may differ from what the points say.
 *
 * @typedef {readonly [number, number, number, number]} Box
 */

/**
 * @typedef {object} Outline
 * @property {'outline'} kind
 * @property {Box} box
 * @property {readonly number[]} ends the last point of each contour
 * @property {readonly number[]} xs of every point, from the origin
 * @property {readonly number[]} ys
 * @property {readonly boolean[]} onCurve
 * @property {Buffer} instructions
 */

/**
 * @typedef {object} Composite
 * @property {'composite'} kind
 * @property {Box} box
 * @property {Buffer} components as the font has them
 * @property {Buffer | undefined} instructions absent where no component announces any
 */

/** @typedef {Outline | Composite | { readonly kind: 'empty' }} Glyph */

// https://learn.microsoft.com/typography/opentype/spec/glyf#simple-glyph-description
const onCurvePoint = 0x01;
const xIsByte = 0x02;
const yIsByte = 0x04;
const repeats = 0x08;
const xIsSameOrPositive = 0x10;
const yIsSameOrPositive = 0x20;

// https://learn.microsoft.com/typography/opentype/spec/glyf#composite-glyph-description
const argumentsAreWords = 0x0001;
const hasScale = 0x0008;
const moreComponents = 0x0020;
const hasTwoScales = 0x0040;
const hasMatrix = 0x0080;
const hasInstructions = 0x0100;

/**
 * @param {Buffer} glyf
 * @param {Buffer} loca
 * @param {boolean} hasLongOffsets as head says
 * @returns {Glyph[]}
 */
export function readGlyphs(glyf, loca, hasLongOffsets) {
  const size = hasLongOffsets ? 4 : 2;
  const offset = (/** @type {number} */ i) =>
    hasLongOffsets ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i);
  return Array.from({ length: loca.length / size - 1 }, (_, i) =>
    readGlyph(glyf.subarray(offset(i), offset(i + 1))),
  );
}

/**
 * @param {Buffer} bytes
 * @returns {Glyph}
 */
function readGlyph(bytes) {
  if (bytes.length === 0) return { kind: 'empty' };
  const contours = bytes.readInt16BE(0);
  if (contours === 0) return { kind: 'empty' };
  return contours < 0 ? readComposite(bytes) : readOutline(bytes, contours);
}

/**
 * @param {Buffer} bytes
 * @returns {Box}
 */
function readBox(bytes) {
  return [bytes.readInt16BE(2), bytes.readInt16BE(4), bytes.readInt16BE(6), bytes.readInt16BE(8)];
}

/**
 * @param {Buffer} bytes
 * @param {number} contours
 * @returns {Outline}
 */
function readOutline(bytes, contours) {
  const ends = Array.from({ length: contours }, (_, i) => bytes.readUInt16BE(10 + 2 * i));
  const points = (ends.at(-1) ?? -1) + 1;
  const instructionsAt = 12 + 2 * contours;
  let at = instructionsAt + bytes.readUInt16BE(instructionsAt - 2);
  const instructions = bytes.subarray(instructionsAt, at);
  /** @type {number[]} */
  const flags = [];
  while (flags.length < points) {
    const flag = bytes.readUInt8(at++);
    const times = flag & repeats ? bytes.readUInt8(at++) + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const xs = readCoordinates(xIsByte, xIsSameOrPositive);
  const ys = readCoordinates(yIsByte, yIsSameOrPositive);
  return {
    kind: 'outline',
    box: readBox(bytes),
    ends,
    xs,
    ys,
    onCurve: flags.map((flag) => (flag & onCurvePoint) !== 0),
    instructions,
  };

  /**
   * @param {number} isByte
   * @param {number} isSameOrPositive
   */
  function readCoordinates(isByte, isSameOrPositive) {
    let value = 0;
    return flags.map((flag) => {
      if (flag & isByte) value += flag & isSameOrPositive ? bytes.readUInt8(at++) : -bytes.readUInt8(at++);
      else if (!(flag & isSameOrPositive)) {
        value += bytes.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  }
}

/**
 * @param {Buffer} bytes
 * @returns {Composite}
 */
function readComposite(bytes) {
  let at = 10;
  let flags = moreComponents;
  let announced = false;
  while (flags & moreComponents) {
    flags = bytes.readUInt16BE(at);
    announced ||= (flags & hasInstructions) !== 0;
    at += 4 + (flags & argumentsAreWords ? 4 : 2);
    if (flags & hasScale) at += 2;
    else if (flags & hasTwoScales) at += 4;
    else if (flags & hasMatrix) at += 8;
  }
  const instructions = announced ? bytes.subarray(at + 2, at + 2 + bytes.readUInt16BE(at)) : undefined;
  return { kind: 'composite', box: readBox(bytes), components: bytes.subarray(10, at), instructions };
}
