/** Glyphs as no font of ours has them, but another may: composites, instructions, leaps, boxes that are not exact. */

import fc from 'fast-check';

/** Far enough for every way in which WOFF2 writes a distance; two of them still fit into 16 bits. */
const distance = fc.oneof(
  ...[0, 66, 770, 1282, 4098, 16000].map((most) => fc.integer({ min: -most, max: most })),
);
const clamp = (value: number): number => Math.max(-16000, Math.min(16000, value));
const int16 = fc.integer({ min: -32768, max: 32767 });
const bytes = fc.uint8Array({ maxLength: 800 });

const words = (...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(2 * values.length);
  for (const [i, value] of values.entries()) buffer.writeUInt16BE(value & 0xffff, 2 * i);
  return buffer;
};

/** https://learn.microsoft.com/typography/opentype/spec/glyf#simple-glyph-description, every distance in two bytes */
const outline = fc
  .record({
    contours: fc.array(
      fc.array(fc.record({ dx: distance, dy: distance, on: fc.boolean() }), { minLength: 1, maxLength: 300 }),
      { minLength: 1, maxLength: 4 },
    ),
    box: fc.option(fc.tuple(int16, int16, int16, int16)),
    instructions: bytes,
  })
  .map(({ contours, box, instructions }) => {
    let [x, y] = [0, 0];
    const points = contours.flat().map(({ dx, dy, on }) => {
      const [nextX, nextY] = [clamp(x + dx), clamp(y + dy)];
      const point = { dx: nextX - x, dy: nextY - y, x: nextX, y: nextY, on };
      [x, y] = [nextX, nextY];
      return point;
    });
    const [xs, ys] = [points.map((one) => one.x), points.map((one) => one.y)];
    let end = -1;
    return Buffer.concat([
      words(contours.length),
      words(...(box ?? [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)])),
      words(
        ...contours.map(({ length }) => {
          end += length;
          return end;
        }),
      ),
      words(instructions.length),
      instructions,
      Buffer.from(points.map(({ on }) => (on ? 1 : 0))),
      words(...points.map(({ dx }) => dx)),
      words(...points.map(({ dy }) => dy)),
    ]);
  });

/** How a component is scaled, and the bytes that say how far. */
const scales = [
  { flag: 0, size: 0 },
  { flag: 0x08, size: 2 },
  { flag: 0x40, size: 4 },
  { flag: 0x80, size: 8 },
];

/** https://learn.microsoft.com/typography/opentype/spec/glyf#composite-glyph-description */
const composite = fc
  .record({
    components: fc.array(
      fc.record({
        glyph: fc.nat(5),
        isWide: fc.boolean(),
        scale: fc.constantFrom(...scales),
        rest: fc.uint8Array({ minLength: 12, maxLength: 12 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    box: fc.tuple(int16, int16, int16, int16),
    instructions: fc.option(bytes),
  })
  .map(({ components, box, instructions }) =>
    Buffer.concat([
      words(-1, ...box),
      ...components.flatMap(({ glyph, isWide, scale, rest }, i) => {
        const flags =
          (isWide ? 0x0001 : 0) |
          scale.flag |
          (i < components.length - 1 ? 0x0020 : 0) |
          (instructions ? 0x0100 : 0);
        return [words(flags, glyph), rest.subarray(0, (isWide ? 4 : 2) + scale.size)];
      }),
      ...(instructions ? [words(instructions.length), instructions] : []),
    ]),
  );

export const glyphBytes: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 4, arbitrary: outline },
  { weight: 2, arbitrary: composite },
  { weight: 1, arbitrary: fc.constant(Buffer.alloc(0)) },
);
