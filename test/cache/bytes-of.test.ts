import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf } from '../../src/cache/bytes-of.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'é', '札', '😀', '\ud83d', '\udc00', '\0', '\n') });

test('a text has the same bytes whether it is short or long, halves of pairs among them', () => {
  fc.assert(
    fc.property(letters, fc.integer({ min: 1, max: 3000 }), (text, times) => {
      const long = text.repeat(times);
      expect(Buffer.compare(bytesOf(long), Buffer.from(long))).toBe(0);
    }),
  );
});
