import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomForTexts, sharedTexts } from '../../src/compile/shared-texts.ts';

const text = fc.string({ unit: 'grapheme' });

test('what one thread puts every other gets, whatever the letters', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(text, text), { selector: ([key]) => key }), (entries) => {
      const memory = roomForTexts(1 << 16);
      const [one, other] = [sharedTexts(memory), sharedTexts(memory)];
      for (const [key, value] of entries) (key.length % 2 === 0 ? one : other).put(key, value);
      for (const [key, value] of entries) {
        expect(one.get(key)).toBe(value);
        expect(other.get(key)).toBe(value);
        expect([one.has(key), other.has(key)]).toEqual([true, true]);
      }
      expect(one.get(entries.map(([key]) => key).join('') + '?'.repeat(99))).toBeUndefined();
    }),
  );
});

test('where there is no more room, what is there stays and what comes is left out', () => {
  const texts = sharedTexts(roomForTexts(1000));
  const taken = Array.from({ length: 100 }, (_, i) => texts.put(`key ${i}`, 'x'.repeat(20)));
  expect(taken).toEqual(taken.map((_, i) => texts.has(`key ${i}`)));
  expect(texts.get('key 0')).toBe('x'.repeat(20));
  expect(texts.get('key 99')).toBeUndefined();
  expect([texts.has('key 0'), texts.has('key 99')]).toEqual([true, false]);
});

test('more entries than slots do no harm', () => {
  const texts = sharedTexts(roomForTexts(8_000_000));
  const taken = Array.from({ length: 100_000 }, (_, i) => texts.put(`${i}`, `${i}`));
  const found = Array.from({ length: 100_000 }, (_, i) => texts.get(`${i}`));
  expect(found).toEqual(taken.map((isTaken, i) => (isTaken ? `${i}` : undefined)));
  expect(found.filter((one) => one !== undefined).length).toBeGreaterThan(50_000);
});
