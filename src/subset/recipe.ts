/** How fonts are cut: everything beside the font and its characters that shapes the bytes, as one short text. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { packageFile } from './package-file.ts';

/** For subset-font. Nothing here is set vertically, and browsers smooth letters of this size without hints. */
export const cutOptions = {
  targetFormat: 'woff2',
  // Squeezed punctuation, half-width punctuation, kerning: https://learn.microsoft.com/typography/opentype/spec/featurelist
  keepFeatures: ['chws', 'halt', 'palt', 'kern', 'liga', 'locl', 'ccmp', 'mark'],
  noHinting: true,
  dropTables: ['BASE', 'STAT', 'vhea', 'vmtx'],
} as const;

/** The fonts, and the programs that cut and compress them. */
export async function recipeHash(): Promise<string> {
  const cutter = createRequire(packageFile('subset-font'));
  const converter = createRequire(cutter.resolve('fontverter'));
  const files = [
    packageFile('@fontsource/noto-serif-sc/package.json'),
    packageFile('katex/package.json'),
    packageFile('subset-font/package.json'),
    cutter.resolve('fontverter/package.json'),
    cutter.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'),
    converter.resolve('wawoff2/package.json'),
    ...['cut-thread.js', 'halve-units.js', 'halve-glyphs.js'].map((name) =>
      fileURLToPath(new URL(name, import.meta.url)),
    ),
  ];
  const hash = createHash('sha256').update(JSON.stringify(cutOptions));
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex');
}
