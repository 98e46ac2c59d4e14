/** Holds the WOFF2 that we write against what wawoff2, which is Google's own program, makes of the same font and reads in it. */

import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { compress, decompress } from 'wawoff2';
import { readStyles } from '../../src/read/read-styles.ts';
import { codePointsOf } from '../../src/subset/code-points-of.ts';
import { fontSources } from '../../src/subset/font-sources.ts';
import { halveUnits } from '../../src/subset/halve-units.js';
import { packageFile } from '../../src/subset/package-file.ts';
import { brotliQuality, cutOptions } from '../../src/subset/recipe.ts';
import { type Font, readFont, table } from '../../src/subset/woff2/read-font.js';
import { sfntTables } from '../../src/subset/woff2/sfnt-tables.js';
import { writeWoff2 } from '../../src/subset/woff2/write-woff2.js';
import { fontWithGlyphs } from './font-with.ts';
import { glyphBytes } from './make-glyphs.ts';

const { main, others } = await fontSources();
const { formulaFonts } = await readStyles();

/** In OpenType's plain form. */
const whole = new Map<string, Promise<Buffer>>();
function wholeFont(source: string): Promise<Buffer> {
  const opened =
    whole.get(source) ??
    readFile(packageFile(source)).then((font) =>
      subsetFont(font, '', { keepAllGlyphs: true, targetFormat: 'sfnt' }),
    );
  whole.set(source, opened);
  return opened;
}

const cut = async (source: string, characters: string): Promise<Buffer> =>
  subsetFont(await wholeFont(source), characters, cutOptions);

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const letters = `${ascii}，。、；：？！“”‘’（）《》【】—…·éà`;
/** The 3,755 Han that GB 2312 takes for the commonest. */
const common = [
  ...new TextDecoder('gb18030').decode(
    Uint8Array.from(
      Array.from({ length: 3755 }, (_, i) => [0xb0 + Math.floor(i / 94), 0xa1 + (i % 94)]).flat(),
    ),
  ),
];
/** Spread over all of them, so that simple ones and full ones are among them. */
const han = (count: number): string =>
  Array.from({ length: count }, (_, i) => common[(i * 1193) % common.length]).join('');

const none = Buffer.alloc(0);

/** Every number of a table in which nobody can see a difference is the same for both. */
function comparable({ tables, glyphs }: Font) {
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((tag) => Buffer.from(table(tables, tag)));
  if (!head || !hhea || !hmtx) throw new Error('no such table');
  // The sum of the file, that it was converted, and how long the offsets of loca are.
  head.writeUInt32BE(0, 8);
  head.writeUInt16BE(head.readUInt16BE(16) | (1 << 11), 16);
  head.writeInt16BE(0, 50);
  const metrics = hhea.readUInt16BE(34);
  for (const [i, { kind }] of glyphs.entries()) {
    // Where nothing is drawn, it does not matter how far to the right.
    if (kind === 'empty') hmtx.writeInt16BE(0, i < metrics ? 4 * i + 2 : 2 * (metrics + i));
  }
  return {
    glyphs,
    tables: new Map(
      [...new Map([...tables, ['head', head], ['hmtx', hmtx], ['glyf', none], ['loca', none]])]
        .map(([tag, bytes]) => [tag, bytes.toString('hex')] as const)
        .sort(),
    ),
  };
}

/** https://learn.microsoft.com/typography/opentype/spec/otff#calculating-checksums */
function sumOf(bytes: Buffer): number {
  let sum = 0;
  const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
  for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0;
  return sum;
}

/** Of the tables whose sum is not what the file says of them, and of the file. */
function wrongSums(font: Buffer): string[] {
  const wrong = [...sfntTables(font)].flatMap(([tag, table], i) => {
    const bytes = Buffer.from(table);
    if (tag === 'head') bytes.writeUInt32BE(0, 8);
    return sumOf(bytes) === font.readUInt32BE(16 + 16 * i) ? [] : [tag];
  });
  return sumOf(font) === 0xb1b0afba ? wrong : [...wrong, 'the whole'];
}

async function expectSame(font: Buffer, woff2: Buffer): Promise<void> {
  const read = Buffer.from(await decompress(woff2));
  expect(comparable(readFont(read))).toEqual(comparable(readFont(font)));
  expect(wrongSums(read)).toEqual([]);
  // Byte for byte as from the other program, in which glyphs are not read by us.
  const theirs = sfntTables(Buffer.from(await decompress(await compress(font))));
  expect(Buffer.compare(sfntTables(read).get('glyf') ?? read, theirs.get('glyf') ?? font)).toBe(0);
}

describe('a font that was cut and written as WOFF2 is the same when it is read', () => {
  test.each([
    { name: 'a single Han', source: main[400], characters: '札' },
    { name: 'a space', source: main[400], characters: ' ' },
    { name: '20 Han', source: main[400], characters: han(20) },
    { name: '150 Han', source: main[400], characters: han(150) },
    { name: '60 Han in bold', source: main[700], characters: han(60) },
    { name: 'letters', source: main[400], characters: letters },
    { name: 'a core', source: main[400], characters: letters + han(350) },
    { name: 'a core in bold', source: main[700], characters: letters + han(40) },
    {
      name: 'numbers in circles',
      source: others.find((one) => one.includes('-119-')) ?? '',
      characters: '①②',
    },
    { name: 'Vietnamese', source: others.find((one) => one.includes('vietnam')) ?? '', characters: 'ắệ' },
  ])('$name', async ({ source, characters }) => {
    const font = await cut(source, characters);
    for (const quality of Object.values(brotliQuality))
      await expectSame(font, writeWoff2(readFont(font), quality));
  });

  test.each(formulaFonts)('$source', async ({ source }) => {
    const font = await wholeFont(source);
    const characters = String.fromCodePoint(...codePointsOf(font));
    const small = await cut(source, characters);
    await expectSame(small, writeWoff2(readFont(small), brotliQuality.hard));
    // With its hints.
    await expectSame(font, writeWoff2(readFont(font), brotliQuality.lightly));
  });

  test('Han on a coarser grid', async () => {
    const font = halveUnits(readFont(await cut(main[400], han(60))));
    const read = Buffer.from(await decompress(writeWoff2(font, brotliQuality.lightly)));
    expect(comparable(readFont(read))).toEqual(comparable(font));
    expect(wrongSums(read)).toEqual([]);
  });

  test('whatever its characters are', async () => {
    const some = fc.uniqueArray(fc.constantFrom(...common, ...letters), { minLength: 1, maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom(400, 700), async (characters, weight) => {
        const font = await cut(main[weight], characters.join(''));
        await expectSame(font, writeWoff2(readFont(font), brotliQuality.lightly));
      }),
      { numRuns: 12 },
    );
  });

  test('whatever its glyphs are', async () => {
    const font = await cut(main[400], 'A');
    const setting = fc
      .tuple(
        fc.array(glyphBytes, { minLength: 1, maxLength: 40 }),
        fc.nat(39),
        fc.constantFrom('own', 'zero'),
      )
      .map(([glyphs, most, bearings]) => ({ glyphs, bearings, metrics: 1 + (most % glyphs.length) }));
    await fc.assert(
      fc.asyncProperty(setting, async ({ glyphs, bearings, metrics }) => {
        const hmtx = Buffer.alloc(2 * (metrics + glyphs.length));
        for (const [i, glyph] of glyphs.entries()) {
          const bearing = bearings === 'own' && glyph.length > 0 ? glyph.readInt16BE(2) : i;
          hmtx.writeInt16BE(bearing, i < metrics ? 4 * i + 2 : 2 * (metrics + i));
          if (i < metrics) hmtx.writeUInt16BE(1000 + i, 4 * i);
        }
        const made = fontWithGlyphs(font, glyphs, hmtx, metrics);
        await expectSame(made, writeWoff2(readFont(made), brotliQuality.lightly));
      }),
      { numRuns: 40 },
    );
  });

  test('where the outlines are too much for short offsets once they are read', async () => {
    // A triangle and three instructions in 26 bytes, for which a reader takes 28.
    const glyph = Buffer.from('0001000000000009000900020003010203372717050305050503', 'hex');
    const glyphs = Array.from({ length: 5000 }, (_, i) => {
      const other = Buffer.from(glyph);
      // Readers do not believe in a font that was pressed to a hundredth.
      other.writeUIntBE((i * 2654435) & 0xffffff, 14, 3);
      return other;
    });
    const font = fontWithGlyphs(await cut(main[400], 'A'), glyphs, Buffer.alloc(2 + 2 * glyphs.length), 1);
    expect(sfntTables(font).get('loca')).toHaveLength(2 * (glyphs.length + 1));
    await expectSame(font, writeWoff2(readFont(font), brotliQuality.lightly));
  });
});

describe('a font weighs', () => {
  const ratio = async (font: Buffer, quality: number): Promise<number> =>
    writeWoff2(readFont(font), quality).length / (await compress(font)).length;

  test.each([{ count: 20 }, { count: 60 }, { count: 150 }])(
    'at most 3.5 % more than from the other program, when $count Han are pressed lightly',
    async ({ count }) => {
      expect(await ratio(await cut(main[400], han(count)), brotliQuality.lightly)).toBeLessThan(1.035);
      expect(await ratio(await cut(main[700], han(count)), brotliQuality.lightly)).toBeLessThan(1.035);
    },
  );

  test('at most 0.5 % more when it is pressed hard', async () => {
    const fonts = [
      await cut(main[400], letters),
      await cut(main[400], letters + han(350)),
      await cut(main[700], letters + han(40)),
      await cut(main[400], han(60)),
      ...(await Promise.all(formulaFonts.map(({ source }) => cut(source, ascii)))),
    ];
    for (const font of fonts) expect(await ratio(font, brotliQuality.hard)).toBeLessThan(1.005);
  });
});
