/** The fonts that the text of the site is cut from. */

import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { packageFile } from './package-file.ts';

export type Weight = 400 | 700;

/** Files as their packages name them. */
export interface FontSources {
  /** All common Han, Chinese punctuation and Latin letters, the same in both weights: what it has is cut from it. */
  readonly main: Readonly<Record<Weight, string>>;
  /** Signs and rare Han, in the order in which a character is looked for in them; for bold text, too. */
  readonly others: readonly string[];
}

const noto = (part: string, weight: Weight): string =>
  `@fontsource/noto-serif-sc/files/noto-serif-sc-${part}-${weight}-normal.woff2`;

const main = { 400: noto('chinese-simplified', 400), 700: noto('chinese-simplified', 700) };

export async function fontSources(): Promise<FontSources> {
  const files = await readdir(dirname(packageFile(main[400])));
  const slices = files.flatMap((file) => /^noto-serif-sc-(\d+)-400-normal\.woff2$/.exec(file)?.[1] ?? []);
  const parts = [
    ...['latin', 'latin-ext', 'cyrillic', 'vietnamese'],
    // Slices for the web, called by numbers: arrows, numbers in circles, rare Han.
    ...slices.sort((a, b) => Number(a) - Number(b)),
  ];
  // Noto has no Greek and few signs of mathematics.
  const katex = ['Main-Regular', 'Math-Italic', 'AMS-Regular'];
  return {
    main,
    others: [
      ...parts.map((part) => noto(part, 400)),
      ...katex.map((name) => `katex/dist/fonts/KaTeX_${name}.woff2`),
    ],
  };
}
