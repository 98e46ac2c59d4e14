/** A cut font as tests see it: the characters that it draws, and the features that its layout tables keep. */

import subsetFont from 'subset-font';
import { codePointsOf } from '../../src/subset/code-points-of.ts';

export interface FontFacts {
  readonly characters: ReadonlySet<string>;
  readonly features: readonly string[];
  readonly unitsPerEm: number;
  /** Of each glyph that has one of its own, in those units. */
  readonly widths: readonly number[];
}

export async function readFont(woff2: Uint8Array): Promise<FontFacts> {
  const font = await subsetFont(Buffer.from(woff2), '', { keepAllGlyphs: true, targetFormat: 'sfnt' });
  const codes = Array.from(codePointsOf(font), (code) => String.fromCodePoint(code));
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((tag) => tableAt(font, tag));
  return {
    characters: new Set(codes),
    features: featuresOf(font),
    unitsPerEm: font.readUInt16BE((head ?? 0) + 18),
    widths: Array.from({ length: font.readUInt16BE((hhea ?? 0) + 34) }, (_, i) =>
      font.readUInt16BE((hmtx ?? 0) + 4 * i),
    ),
  };
}

function tableAt(font: Buffer, wanted: string): number {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const record = records.find((at) => font.toString('latin1', at, at + 4) === wanted) ?? 0;
  return font.readUInt32BE(record + 8);
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
