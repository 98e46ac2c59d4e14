import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../src/markdown/chart/spread.ts';

const wishes = fc.array(
  fc.record({ at: fc.integer({ min: -50, max: 350 }), size: fc.integer({ min: 1, max: 30 }) }),
  { maxLength: 12 },
);

test('nothing overlaps, and the order stays', () => {
  fc.assert(
    fc.property(wishes, (wanted) => {
      const middles = spread(wanted, 0, 300);
      const placed = wanted
        .map(({ at, size }, i) => ({
          at,
          start: (middles[i] ?? 0) - size / 2,
          end: (middles[i] ?? 0) + size / 2,
        }))
        .toSorted((a, b) => a.start - b.start);
      placed.forEach((one, i) => {
        const before = placed[i - 1];
        if (!before) return;
        expect(one.start).toBeGreaterThanOrEqual(before.end - 1e-6);
        expect(one.at).toBeGreaterThanOrEqual(before.at);
      });
    }),
  );
});

test('what fits between the ends stays between them', () => {
  fc.assert(
    fc.property(wishes, (wanted) => {
      fc.pre(wanted.reduce((sum, { size }) => sum + size, 0) <= 300);
      spread(wanted, 0, 300).forEach((middle, i) => {
        const half = (wanted[i]?.size ?? 0) / 2;
        expect(middle - half).toBeGreaterThanOrEqual(-1e-6);
        expect(middle + half).toBeLessThanOrEqual(300 + 1e-6);
      });
    }),
  );
});

test('what touches nothing stays where it wanted to be', () => {
  expect(
    spread(
      [
        { at: 100, size: 20 },
        { at: 10, size: 20 },
        { at: 200, size: 20 },
      ],
      0,
      300,
    ),
  ).toEqual([100, 10, 200]);
});

test('two that want the same place stand on both sides of it', () => {
  expect(
    spread(
      [
        { at: 100, size: 20 },
        { at: 100, size: 20 },
      ],
      0,
      300,
    ),
  ).toEqual([90, 110]);
});
