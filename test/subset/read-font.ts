/** A cut font as tests see it: the characters that it draws, and the features that its layout tables keep. */

import subsetFont from 'subset-font';
import { codePointsOf } from '../../src/subset/code-points-of.ts';

export interface FontFacts {
  readonly characters: ReadonlySet<string>;
  readonly features: readonly string[];
}

export async function readFont(woff2: Uint8Array): Promise<FontFacts> {
  const font = await subsetFont(Buffer.from(woff2), '', { keepAllGlyphs: true, targetFormat: 'sfnt' });
  const codes = Array.from(codePointsOf(font), (code) => String.fromCodePoint(code));
  return { characters: new Set(codes), features: featuresOf(font) };
}

/** https://learn.microsoft.com/typography/opentype/spec/chapter2#feature-list-table */
function featuresOf(font: Buffer): string[] {
  const found = new Set<string>();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + 16 * i;
    if (!/^(GSUB|GPOS)$/.test(font.toString('latin1', record, record + 4))) continue;
    const table = font.readUInt32BE(record + 8);
    const list = table + font.readUInt16BE(table + 6);
    for (let j = 0; j < font.readUInt16BE(list); j++) {
      found.add(font.toString('latin1', list + 2 + 6 * j, list + 6 + 6 * j));
    }
  }
  return [...found].sort();
}
