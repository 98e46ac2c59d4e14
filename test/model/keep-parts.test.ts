import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepParts } from '../../src/model/keep-parts.ts';

const data = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue({ maxDepth: 2 }));

test('it says the same, letter for letter', () => {
  fc.assert(
    fc.property(data, data, (now, before) => {
      expect(JSON.stringify(keepParts(now, before))).toBe(JSON.stringify(now));
    }),
  );
});

test('a part that is as it was is the same object, and so is the whole when all are', () => {
  const before = { title: { text: '甲' }, links: [{ line: 1 }] };
  const moved = keepParts({ title: { text: '甲' }, links: [{ line: 2 }] }, before);
  expect(moved.title).toBe(before.title);
  expect(moved.links).toEqual([{ line: 2 }]);
  expect(keepParts(structuredClone(before), before)).toBe(before);
});
