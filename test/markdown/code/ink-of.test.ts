import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inkOf, inks } from '../../../src/markdown/code/ink-of.ts';

test.each([
  ['title.function.invoke', '', 'function'],
  ['title.class.inherited', '', 'name'],
  ['attr', '', 'markup'],
  ['attr', 'tag', 'constant'],
  ['subst', 'string', ''],
  ['params', '', undefined],
])('%s in %s', (scope, around, ink) => {
  expect(inkOf(scope, around)).toBe(ink);
});

const read = (name: string): string =>
  readFileSync(new URL(`../../../templates/styles/${name}`, import.meta.url), 'utf8');
const [tokens, sheet] = [read('tokens.css'), read('code.css')];

type Color = readonly number[];
/** In light and in dark. */
function colors(css: string, before: string): Color[] {
  const [, rest = ''] = css.split(before);
  return [...rest.slice(0, rest.indexOf(';')).matchAll(/#(..)(..)(..)/g)].map(([, ...channels]) =>
    channels.map((channel) => Number.parseInt(channel, 16)),
  );
}
const mix = (over: Color, under: Color): Color =>
  under.map((channel, i) => channel * 0.91 + (over[i] ?? 0) * 0.09);

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Color, other: Color): number {
  const [light = 0, dark = 0] = [one, other]
    .map((color) => {
      const [r = 0, g = 0, b = 0] = color.map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each([...new Set(inks.values())].filter((ink) => ink !== ''))(
  'the style sheet has the ink %s, which is read on marked lines as well',
  (ink) => {
    const shades = colors(sheet, `\n  .${ink} {\n    color:`);
    expect(shades).toHaveLength(2);
    for (const [i, paper = []] of colors(tokens, '--sheet:').entries()) {
      for (const tint of ['--accent:', '--ink-green:'])
        expect(contrast(shades[i] ?? [], mix(colors(tokens, tint)[i] ?? [], paper))).toBeGreaterThan(4.5);
    }
  },
);
