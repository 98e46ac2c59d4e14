import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { loadSubsetFont } from '../../src/subset/load-subset-font.js';
import { packageFile } from '../../src/subset/package-file.ts';

test('a plain font is cut without what unpacks fonts, which is loaded with the first packed one', async () => {
  const { cache } = createRequire(import.meta.url);
  const unpackers = () => Object.keys(cache).filter((file) => file.includes('wawoff2'));
  const subsetFont = loadSubsetFont();
  const fontIn = (kind: string) => readFile(packageFile(`katex/dist/fonts/KaTeX_Main-Regular.${kind}`));
  const options = { targetFormat: 'sfnt', noHinting: true } as const;

  const fromPlain = await subsetFont(await fontIn('ttf'), 'ab', options);
  expect(unpackers()).toEqual([]);

  const fromPacked = await subsetFont(await fontIn('woff2'), 'ab', options);
  expect(unpackers()).not.toEqual([]);
  expect(fromPacked.readUInt32BE(0)).toBe(0x00010000);
  expect(fromPacked.length).toBe(fromPlain.length);
});
