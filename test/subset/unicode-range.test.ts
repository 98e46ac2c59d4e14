import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unicodeRange } from '../../src/subset/unicode-range.ts';

test('neighbours are one range, others stand alone', () => {
  expect(unicodeRange('ABC·中𠀀𠀁')).toBe('U+41-43,U+B7,U+4E2D,U+20000-20001');
  expect(unicodeRange('')).toBe('');
});

test('a range holds the characters that were listed, and no other', () => {
  const characters = fc.uniqueArray(fc.integer({ min: 0x80, max: 0x140 }), { minLength: 1 });
  fc.assert(
    fc.property(characters, (codes) => {
      const sorted = codes.toSorted((a, b) => a - b);
      const listed = unicodeRange(String.fromCodePoint(...sorted))
        .split(',')
        .flatMap((part) => {
          const [first = 0, last = first] = part
            .slice(2)
            .split('-')
            .map((hex) => Number.parseInt(hex, 16));
          return Array.from({ length: last - first + 1 }, (_, i) => first + i);
        });
      expect(listed).toEqual(sorted);
    }),
  );
});
