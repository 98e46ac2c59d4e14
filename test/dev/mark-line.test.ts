import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markLine } from '../../src/dev/mark-line.ts';

test('a line is shown in three parts around what is meant', () => {
  expect(markLine('如式 $a$ 所示', 4, 3)).toEqual({ before: '如式 ', marked: '$a$', after: ' 所示' });
  expect(markLine('没有列', undefined)).toEqual({ before: '', marked: '', after: '没有列' });
});

test('a long line is cut on both sides', () => {
  const { before, marked, after } = markLine(`${'前'.repeat(500)}中${'后'.repeat(500)}`, 501);
  expect([before, marked, after]).toEqual([`…${'前'.repeat(60)}`, '中', `${'后'.repeat(60)}…`]);
});

test('no line and no place make it fail or show a control character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 1, max: 50 }),
      fc.nat(9),
      (line, column, length) => {
        const { before, marked, after } = markLine(line, column, length);
        expect(before + marked + after).not.toMatch(/\p{Cc}/u);
      },
    ),
  );
});
