/** The commonest Han of Chinese texts at large: every reader of a large notebook loads them, whatever its notes say. */

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { packageFile } from './package-file.ts';

/** Google's slices of the font, of which the highest hold what is commonest: https://github.com/googlefonts/nam-files */
const slices = { regular: ['[119]', '[118]', '[117]', '[116]', '[115]'], bold: ['[119]', '[118]'] };

export interface CommonHan {
  /** By code point. */
  readonly regular: string;
  readonly bold: string;
}

export function commonHan(): CommonHan {
  const text = readFileSync(packageFile('@fontsource/noto-serif-sc/unicode.json'), 'utf8');
  const ranges = v.parse(v.record(v.string(), v.string()), JSON.parse(text));
  const hanOf = (names: readonly string[]): string =>
    names
      .flatMap((name) => (ranges[name] ?? '').split(',').flatMap(codesIn))
      .sort((a, b) => a - b)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => /\p{Script=Han}/u.test(character))
      .join('');
  return { regular: hanOf(slices.regular), bold: hanOf(slices.bold) };
}

/** `U+4E00-4E02` → its code points. */
function codesIn(range: string): number[] {
  const [first = Number.NaN, last = first] = range
    .replace('U+', '')
    .split('-')
    .map((code) => Number.parseInt(code, 16));
  return Number.isNaN(first) ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
