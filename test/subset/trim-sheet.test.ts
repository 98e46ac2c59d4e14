import { expect, test } from 'vitest';
import { trimSheet } from '../../src/subset/trim-sheet.ts';

test('a rule stays when the formulas have every class of one of its selectors', () => {
  const css =
    '.katex{color:red}.katex .mord{top:0}.katex .cd .mord,.katex .mord.x{left:0}.katex .cd{right:0}';
  expect(trimSheet(css, ['mord'])).toBe('.katex{color:red}.katex .mord{top:0}');
  expect(trimSheet(css, ['mord', 'x'])).toContain('.katex .mord.x{left:0}');
});

test('rules within layers and conditions are trimmed too, and what names no class stays', () => {
  const css = '@layer katex{.katex *{color:red}.katex .cd{top:0}@media print{.katex .cd{left:0}}}';
  expect(trimSheet(css, [])).not.toContain('.cd');
});
