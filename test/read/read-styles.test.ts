import { expect, test } from 'vitest';
import { readStyles } from '../../src/read/read-styles.ts';

const { list, note, formulas, formulaFonts } = await readStyles();

test('the sheets are there, and name no font by themselves', () => {
  for (const css of [list, note, formulas]) {
    expect(css).not.toBe('');
    expect(css).not.toMatch(/@font-face|url\(/);
  }
});

test('every font of KaTeX stands beside them, as woff2', () => {
  expect(formulaFonts.length).toBeGreaterThan(10);
  for (const { source } of formulaFonts) expect(source).toMatch(/^katex\/dist\/fonts\/KaTeX_\S+\.woff2$/);
  expect(formulaFonts).toContainEqual({
    family: 'KaTeX_Math',
    style: 'italic',
    weight: 700,
    source: 'katex/dist/fonts/KaTeX_Math-BoldItalic.woff2',
  });
});

test('KaTeX stands in the lowest layer, or its rules would beat ours', () => {
  expect(list.startsWith('@layer katex') && note.startsWith('@layer katex')).toBe(true);
  expect(formulas.startsWith('@layer katex{')).toBe(true);
});

test('nothing modern is lowered for browsers of the past', () => {
  expect(note).toContain('light-dark(#fbfaf6');
  expect(note).not.toContain('--lightningcss');
});
