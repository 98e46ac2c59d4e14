/** The outlines of a font → the same on a grid half as fine. */
// In JavaScript: Node 20 starts no thread from TypeScript.

/** Flags of points: https://learn.microsoft.com/typography/opentype/spec/glyf#simple-glyph-description */
const repeat = 8;
const axes = [
  { short: 2, sameOrPositive: 16 },
  { short: 4, sameOrPositive: 32 },
];
/** On the curve, and that outlines overlap. */
const kept = 1 | 64;

const half = (length) => Math.round(length / 2);

/**
 * @param {DataView} glyphs `glyf`
 * @param {DataView} places `loca`
 * @param {boolean} isLong whether places have 32 bits
 * @returns {{ glyphs: Uint8Array, places: Uint8Array }} places with 32 bits
 */
export function halveGlyphs(glyphs, places, isLong) {
  const count = places.byteLength / (isLong ? 4 : 2);
  const placeOf = (i) => (isLong ? places.getUint32(4 * i) : 2 * places.getUint16(2 * i));
  const written = [];
  const starts = new DataView(new ArrayBuffer(4 * count));
  let at = 0;
  for (let i = 0; i + 1 < count; i++) {
    starts.setUint32(4 * i, at);
    const [start, end] = [placeOf(i), placeOf(i + 1)];
    if (start === end) continue;
    const glyph = halveGlyph(new DataView(glyphs.buffer, glyphs.byteOffset + start, end - start));
    written.push(glyph);
    at += glyph.length;
  }
  starts.setUint32(4 * (count - 1), at);
  const whole = new Uint8Array(at);
  at = 0;
  for (const glyph of written) {
    whole.set(glyph, at);
    at += glyph.length;
  }
  return { glyphs: whole, places: new Uint8Array(starts.buffer) };
}

/** Hints, which are cut away, are gone. */
function halveGlyph(glyph) {
  if (glyph.getInt16(0) < 0) throw new Error('A font with glyphs made of glyphs');
  const ends = 10 + 2 * glyph.getInt16(0);
  const { flags, coordinates } = readPoints(glyph, ends);
  const count = flags.length;
  const written = new Uint8Array(ends + 2 + 5 * count + 3);
  written.set(new Uint8Array(glyph.buffer, glyph.byteOffset, ends));
  const bounds = new DataView(written.buffer);
  for (let place = 2; place < 10; place += 2) bounds.setInt16(place, half(glyph.getInt16(place)));
  let at = ends + 2 + count;
  for (const [axis, { short, sameOrPositive }] of axes.entries()) {
    let before = 0;
    for (let i = 0; i < count; i++) {
      const value = half(coordinates[axis][i]);
      const delta = value - before;
      before = value;
      let flag = flags[i] & kept;
      if (delta === 0) flag |= sameOrPositive;
      else if (Math.abs(delta) > 255) {
        written[at++] = delta >> 8;
        written[at++] = delta;
      } else {
        flag |= delta > 0 ? short | sameOrPositive : short;
        written[at++] = Math.abs(delta);
      }
      written[ends + 2 + i] |= flag;
    }
  }
  return written.slice(0, (at + 3) & ~3);
}

function readPoints(glyph, ends) {
  const count = glyph.getUint16(ends - 2) + 1;
  let at = ends + 2 + glyph.getUint16(ends);
  const flags = new Uint8Array(count);
  for (let i = 0; i < count; ) {
    const flag = glyph.getUint8(at++);
    const times = 1 + (flag & repeat ? glyph.getUint8(at++) : 0);
    flags.fill(flag, i, i + times);
    i += times;
  }
  const coordinates = axes.map(({ short, sameOrPositive }) => {
    const values = new Int16Array(count);
    let value = 0;
    for (let i = 0; i < count; i++) {
      const flag = flags[i];
      if (flag & short) {
        value += flag & sameOrPositive ? glyph.getUint8(at) : -glyph.getUint8(at);
        at += 1;
      } else if (!(flag & sameOrPositive)) {
        value += glyph.getInt16(at);
        at += 2;
      }
      values[i] = value;
    }
    return values;
  });
  return { flags, coordinates };
}
