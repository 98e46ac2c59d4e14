import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { folders } from '../../src/build/folders.ts';
import { openShelf } from '../../src/cache/shelf.ts';
import type { FontCut } from '../../src/model/font-cut.ts';
import { cutFonts } from '../../src/subset/cut-fonts.ts';
import { fontSources } from '../../src/subset/font-sources.ts';
import { type Order, openCutter } from '../../src/subset/open-cutter.ts';
import { readFont } from './read-font.ts';

const { main } = await fontSources();
const text = '（札记，是“笔记”。）AVfi';
const cut: FontCut = {
  path: 'assets/noto.0123456789.woff2',
  source: main[400],
  characters: text,
  pressed: 'hard',
};

async function scratch(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhaji-fonts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function make(folder: string, one = cut): Promise<Uint8Array> {
  const [file] = cutFonts([one], folder, openShelf(folders.cache));
  if (typeof file?.body !== 'object' || !('make' in file.body)) throw new Error('made at once');
  return file.body.make();
}

test('a cut font draws the characters that were asked for and no other', async () => {
  const { characters } = await readFont(await make(await scratch()));
  expect([...characters].sort()).toEqual([...new Set(text)].sort());
});

test('what squeezes punctuation and kerns letters is kept, what is for vertical lines is not', async () => {
  const { features } = await readFont(await make(await scratch()));
  expect(features).toEqual(expect.arrayContaining(['chws', 'halt', 'kern']));
  expect(features.filter((one) => one.startsWith('v'))).toEqual([]);
});

test('Han alone are on a grid half as fine, and as wide as before; whatever has letters is as it was', async () => {
  const [han, mixed] = await Promise.all(
    ['札记', '札记A'].map(async (characters) =>
      readFont(await make(await scratch(), { ...cut, characters })),
    ),
  );
  expect(han).toMatchObject({ unitsPerEm: 500, widths: expect.arrayContaining([500]), features: [] });
  expect(mixed).toMatchObject({ unitsPerEm: 1000, widths: expect.arrayContaining([1000]) });
});

test.each([
  [2, true],
  [300, false],
])('of %i fonts each order says whether they are few, that to open one among them', async (count, isFew) => {
  const orders: Order[] = [];
  const cuts = Array.from({ length: count }, (_, i) => ({
    path: `assets/a.${i}.woff2`,
    source: 'katex/dist/fonts/KaTeX_Main-Regular.woff2',
    characters: 'ab'.slice(i % 2),
    pressed: 'hard' as const,
  }));
  const files = cutFonts(cuts, await scratch(), openShelf(folders.cache), async (order) => {
    orders.push(order);
    return new Uint8Array();
  });
  for (const { body } of files) if (typeof body === 'object' && 'make' in body) await body.make();
  expect(orders.some(({ characters }) => characters === undefined)).toBe(true);
  expect(orders.map(({ isLittle }) => isLittle)).toEqual(orders.map(() => isFew));
});

test('the largest font comes first', async () => {
  const cuts = ['a', 'abc', 'ab'].map((characters) => ({ ...cut, path: `assets/${characters}`, characters }));
  const files = cutFonts(cuts, await scratch(), openShelf(folders.cache));
  expect(files.map(({ path }) => path)).toEqual(['assets/abc', 'assets/ab', 'assets/a']);
});

test('the same order gives the same bytes in another thread', async () => {
  const [one, other] = [openCutter({ threads: 1 }), openCutter({ threads: 1 })];
  const { source, characters } = cut;
  // A thread that has cut something else before.
  await other({ source, characters: '别的字' });
  expect(Buffer.compare(await one({ source, characters }), await other({ source, characters }))).toBe(0);
});

test('a font is cut once, and found the next time', async () => {
  const folder = await scratch();
  const made = await make(folder);
  const [name = ''] = await readdir(folder);
  const stamp = await readFile(path.join(folder, name));
  expect(Buffer.compare(await make(folder), made)).toBe(0);
  // A source that is not there: only the cache can answer.
  expect(Buffer.compare(await make(folder, { ...cut, source: 'no-such-package/a.woff2' }), made)).toBe(0);
  expect(await readFile(path.join(folder, name))).toEqual(stamp);
});

test('a spoilt entry of the cache is made anew', async () => {
  const folder = await scratch();
  const made = await make(folder);
  const [name = ''] = await readdir(folder);
  const entry = path.join(folder, name);
  for (const spoilt of [Buffer.alloc(0), (await readFile(entry)).fill(7, 100, 120), Buffer.from('wOF2')]) {
    await writeFile(entry, spoilt);
    expect(Buffer.compare(await make(folder), made)).toBe(0);
    expect((await readFile(entry)).length).toBeGreaterThan(made.length);
  }
});

test('where nothing can be kept, fonts are cut all the same', async () => {
  const folder = await scratch();
  await writeFile(path.join(folder, 'file'), '');
  expect((await make(path.join(folder, 'file'))).length).toBeGreaterThan(500);
});

test('the program goes on with other things while a font is cut', async () => {
  const cutting = make(await scratch(), { ...cut, characters: hundredsOfHan() }).then(() => true);
  let turns = 0;
  while (!(await Promise.race([cutting, nextTurn(false)]))) turns++;
  // Where it blocks, hardly a turn is had.
  expect(turns).toBeGreaterThan(100);
});

test('many fonts at once, and one that cannot be cut spoils no other', async () => {
  const order = openCutter({ threads: 2 });
  const wanted = [...'天地玄黄宇宙洪荒'].map((characters) => order({ source: main[400], characters }));
  const broken = order({ source: 'katex/package.json', characters: '天' });
  const after = order({ source: main[700], characters: '日月' });
  await expect(broken).rejects.toThrow();
  for (const [i, bytes] of (await Promise.all(wanted)).entries()) {
    expect((await readFont(bytes)).characters).toEqual(new Set('天地玄黄宇宙洪荒'[i]));
  }
  expect((await readFont(await after)).characters).toEqual(new Set('日月'));
});

const hundredsOfHan = (): string =>
  Array.from({ length: 400 }, (_, i) => String.fromCodePoint(0x4e00 + 3 * i)).join('');
