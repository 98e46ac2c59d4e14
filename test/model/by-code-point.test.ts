import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodePoint } from '../../src/model/by-code-point.ts';

/** What it is, slowly. */
function expected(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)].map((text) =>
    text.map((one) => one.codePointAt(0) ?? 0),
  );
  for (const [i, code] of (left ?? []).entries()) {
    const difference = code - (right?.[i] ?? -1);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign((left?.length ?? 0) - (right?.length ?? 0));
}

test('strings are ordered by their code points, those beyond U+FFFF last', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', '\uffff', '\ue000', '中', '😀', '𠀀'),
    maxLength: 5,
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(expected(a, b));
    }),
  );
  expect(['😀', '\uffff', '中', 'b', '\ue000', 'a'].sort(byCodePoint)).toEqual([
    'a',
    'b',
    '中',
    '\ue000',
    '\uffff',
    '😀',
  ]);
});
