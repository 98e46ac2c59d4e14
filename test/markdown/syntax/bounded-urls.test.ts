import fc from 'fast-check';
import { expect, test } from 'vitest';
import { urlLength } from '../../../src/markdown/syntax/url-length.ts';

const piece = fc.constantFrom(
  ...[
    'h',
    'H',
    't',
    'ttp',
    's',
    'ſ',
    ':',
    '/',
    '//',
    'http://',
    'w',
    'W',
    'ww',
    'www.',
    '.',
    'a',
    '字',
    '_',
    '-',
  ],
);

test('nothing is an address but what begins with https:// or www.', () => {
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (written) => {
      if (!/^(?:https?:\/\/|www\.)/iu.test(written)) expect(urlLength(written)).toBe(0);
    }),
  );
});
