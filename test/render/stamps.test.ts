import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stamps } from '../../src/render/stamps.ts';
import { exampleSite } from '../templates/example-site.ts';

const sha256 = (text: string): string => hash('sha256', text);

const { plain } = fc.letrec((tie) => ({
  plain: fc.oneof(
    { depthSize: 'small' },
    fc.string({ maxLength: 3 }),
    fc.integer({ min: -2, max: 2 }),
    fc.boolean(),
    fc.array(tie('plain'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'html'), tie('plain'), { maxKeys: 2 }),
  ),
}));
const pairs = fc.array(fc.tuple(fc.constantFrom('a', 'b'), plain), { maxLength: 2 });

test('data have the same stamp when they are the same, and only then', () => {
  const { ofList, ofEntry } = stamps(sha256);
  fc.assert(
    fc.property(fc.oneof(plain, pairs), fc.oneof(plain, pairs), (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(ofList(structuredClone(one))).toBe(ofList(one));
      expect(ofList(one) === ofList(other)).toBe(isSame);
      expect(ofEntry(one) === ofEntry(other)).toBe(isSame);
    }),
    { numRuns: 1000 },
  );
});

test('a map is told apart by its keys and its values', () => {
  const { ofList } = stamps(sha256);
  fc.assert(
    fc.property(pairs, pairs, (one, other) => {
      const [a, b] = [new Map(one), new Map(other)];
      expect(ofList(a) === ofList(b)).toBe(JSON.stringify([...a]) === JSON.stringify([...b]));
    }),
  );
});

test('what pages look up in the site is plain, so that one text tells all of it', () => {
  for (const value of Object.values(exampleSite)) {
    const entries = value instanceof Map ? [...value.values()] : [];
    for (const entry of entries) expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
  }
});
