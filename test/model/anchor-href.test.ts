import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorHref } from '../../src/model/anchor-href.ts';

test('letters of any script stand as they are, all else is encoded', () => {
  expect(anchorHref('sec:detr-框')).toBe('#sec:detr-框');
  expect(anchorHref('a b"50%')).toBe('#a%20b%2250%25');
});

test('a browser finds the element by it, and it fits into HTML with or without quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
      const address = anchorHref(id);
      const { hash } = new URL(address, 'https://notes.example.org');
      expect(decodeURIComponent(hash.slice(1))).toBe(id);
      expect(address).not.toMatch(/["'<>&`=\s]/);
    }),
  );
});
