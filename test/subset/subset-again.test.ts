import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { folders } from '../../src/build/folders.ts';
import { openShelf } from '../../src/cache/shelf.ts';
import type { Styles } from '../../src/model/styles.ts';
import { readStyles } from '../../src/read/read-styles.ts';
import { relate, relateMemory } from '../../src/relate/relate.ts';
import { fontStock } from '../../src/subset/font-stock.ts';
import { subset } from '../../src/subset/subset.ts';
import { subsetMemory } from '../../src/subset/subset-memory.ts';
import { arbitraryNotebooks, type DrawnNotebook } from '../relate/arbitrary-notebook.ts';
import { noTexts } from '../relate/make-note.ts';

const cache = await mkdtemp(path.join(tmpdir(), 'zhaji-fonts-'));
afterAll(() => rm(cache, { recursive: true, force: true }));

const { formulaFonts } = await readStyles();
const styles: Styles = { list: 'main{}', note: 'body{}', formulas: '.katex .mord{top:0}', formulaFonts };
const words = { everywhere: '全', headings: '头', lists: '列' };
const stock = await fontStock();
const shelf = openShelf(folders.cache);
const scripts = { page: '/p.js', restoreTheme: { code: '', hash: '' } };

function follower() {
  const relating = relateMemory();
  const cutting = subsetMemory(stock, shelf);
  return async ({ given, notes }: DrawnNotebook): Promise<unknown> => {
    const { site, notes: located } = relate(given, notes, noTexts, scripts, relating);
    const textOf = async (file: string): Promise<string> => file;
    const ingredients = { styles, words, stock, cache };
    const cut = await subset(site, located, textOf, false, ingredients, await cutting);
    const { wardrobe, ...others } = cut;
    return { ...others, planned: wardrobe() };
  };
}

test('after any edits, fonts are those of a notebook that was never another', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryNotebooks, async (notebooks) => {
      const follow = follower();
      for (const notebook of notebooks) {
        expect(await follow(notebook)).toEqual(await follower()(notebook));
      }
    }),
    { numRuns: 25 },
  );
});
