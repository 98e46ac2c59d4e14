/** The fonts that the text of the site is cut from. */

import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { packageFile } from './package-file.ts';

export type Weight = 400 | 700;

/** A font file of each weight, with the same characters in both. */
export type FontSource = Readonly<Record<Weight, string>>;

export interface FontSources {
  /** All common Han, Chinese punctuation and Latin letters: whatever it has is cut from it. */
  readonly main: FontSource;
  /** In the order in which a character is looked for in them. */
  readonly others: readonly FontSource[];
}

const noto = (part: string): FontSource => ({ 400: notoFile(part, 400), 700: notoFile(part, 700) });

const notoFile = (part: string, weight: Weight): string =>
  `@fontsource/noto-serif-sc/files/noto-serif-sc-${part}-${weight}-normal.woff2`;

const katex = (regular: string, bold: string): FontSource => ({
  400: `katex/dist/fonts/KaTeX_${regular}.woff2`,
  700: `katex/dist/fonts/KaTeX_${bold}.woff2`,
});

const main = noto('chinese-simplified');

export async function fontSources(): Promise<FontSources> {
  const files = await readdir(dirname(packageFile(main[400])));
  const slices = files.flatMap((file) => /^noto-serif-sc-(\d+)-400-normal\.woff2$/.exec(file)?.[1] ?? []);
  const others = [
    ...['latin', 'latin-ext', 'cyrillic', 'vietnamese'].map(noto),
    // Arrows, numbers in circles, rare Han: in slices for the web only, whose names are numbers.
    ...slices.sort((a, b) => Number(a) - Number(b)).map(noto),
    // Noto has no Greek and few signs of mathematics.
    katex('Main-Regular', 'Main-Bold'),
    katex('Math-Italic', 'Math-BoldItalic'),
    katex('AMS-Regular', 'AMS-Regular'),
  ];
  return { main, others };
}
