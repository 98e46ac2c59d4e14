import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/report/display-width.ts';
import { quoteLine } from '../../src/report/quote-line.ts';

test.each([
  ['Latin before it', 'abc', 3, 1, '  ^'],
  ['Han before it', '匹配 $x$', 4, 3, '     ^^^'],
  ['Han under it', 'a匹配b', 2, 2, ' ^^^^'],
  ['full-width punctuation', '（，）x', 4, 1, '      ^'],
  ['an emoji of several characters', '👩‍🔬x', 6, 1, '  ^'],
  ['a picture form', '☀️x', 3, 1, '  ^'],
  ['a combining mark', 'e\u{301}x', 3, 1, ' ^'],
  ['a character outside the basic plane', '𠮷x', 3, 1, '  ^'],
  ['a tab', '\tx', 2, 1, '    ^'],
  ['the end of the line', 'ab', 3, 1, '  ^'],
  ['beyond the end of the line', 'ab', 30, 1, '  ^'],
  ['more than the line holds', 'ab', 2, 30, ' ^'],
])('the caret stands right after %s', (_, line, column, length, caret) => {
  expect(quoteLine(line, column, length).caret).toBe(caret);
});

describe('a long line', () => {
  const line = `${'前'.repeat(200)}$x$${'后'.repeat(200)}`;

  test('is cut to a window around the caret', () => {
    const { text, caret = '' } = quoteLine(line, 201, 3, 60);
    expect(text).toBe(`…${'前'.repeat(15)}$x$${'后'.repeat(13)}…`);
    expect(caret).toBe(`${' '.repeat(31)}^^^`);
  });

  test('shows its beginning when no column is known', () => {
    expect(quoteLine(line, undefined, 1, 20)).toEqual({ text: `${'前'.repeat(10)}…` });
  });

  test('that is all caret keeps the caret within the window', () => {
    const { text, caret = '' } = quoteLine(line, 1, line.length, 20);
    expect(displayWidth(caret)).toBe(20);
    expect(displayWidth(text)).toBe(21);
  });
});

test('whatever the line, text and caret stay within the window and the caret begins within the text', () => {
  const words = fc.array(fc.constantFrom('a', '汉', '\t', '👩‍🔬', 'e\u{301}', '\u{1B}', '𠮷', '\u{301}'), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 99 }), fc.nat(99), (parts, column, length) => {
      const { text, caret = '' } = quoteLine(parts.join(''), column, length, 40);
      expect(displayWidth(text)).toBeLessThanOrEqual(42);
      expect(caret).toMatch(/^ *\^+$/);
      expect(caret.indexOf('^')).toBeLessThanOrEqual(displayWidth(text));
      expect(text).not.toMatch(/\p{Cc}/u);
    }),
  );
});

test('a line of a megabyte is quoted around its caret as fast as a short one', () => {
  const quoted = quoteLine(`${'长'.repeat(500_000)}错${'x'.repeat(500_000)}`, 500_001);
  expect(quoted.text).toContain('错');
  const [before = ''] = quoted.text.split('错');
  expect(quoted.caret?.length).toBeLessThan(before.length * 2 + 3);
  expect(quoted.text.length).toBeLessThan(120);
});
