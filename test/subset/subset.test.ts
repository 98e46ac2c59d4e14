import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folders } from '../../src/build/folders.ts';
import { openShelf } from '../../src/cache/shelf.ts';
import type { NoteFacts } from '../../src/model/note.ts';
import type { Styles } from '../../src/model/styles.ts';
import { defaultConfig } from '../../src/read/default-config.ts';
import { readStyles } from '../../src/read/read-styles.ts';
import { readTemplateWords } from '../../src/read/read-template-words.ts';
import { relate } from '../../src/relate/relate.ts';
import { cutFonts } from '../../src/subset/cut-fonts.ts';
import { fontStock } from '../../src/subset/font-stock.ts';
import { subset } from '../../src/subset/subset.ts';
import { subsetMemory } from '../../src/subset/subset-memory.ts';
import { makeNote, noTexts } from '../relate/make-note.ts';
import { readFont } from './read-font.ts';

const cache = await mkdtemp(path.join(tmpdir(), 'zhaji-fonts-'));
afterAll(() => rm(cache, { recursive: true, force: true }));

const styles: Styles = {
  list: 'main{}',
  note: 'body{}',
  formulas: '.katex{}',
  formulaFonts: (await readStyles()).formulaFonts,
};
const stock = await fontStock();
const shelf = openShelf(folders.cache);
const memory = await subsetMemory(stock, shelf);
const noWords = { everywhere: '', headings: '', lists: '' };

interface Setting {
  readonly words?: typeof noWords;
  readonly lenient?: boolean;
  readonly texts?: Readonly<Record<string, string>>;
}

function cut(notes: readonly NoteFacts[], { words = noWords, lenient = false, texts = {} }: Setting = {}) {
  const scripts = { page: '/p.js', restoreTheme: { code: '', hash: '' } };
  const notebook = { config: defaultConfig, files: new Set<string>(), works: new Map(), glossary: [] };
  const { site, notes: located } = relate({ ...notebook, assets: new Map() }, notes, noTexts, scripts);
  const textOf = async (file: string): Promise<string> => texts[file] ?? '';
  return subset(site, located, textOf, lenient, { styles, words, stock, cache }, memory);
}

const note = (file: string, regular: string, bold = '', formulas = {}) =>
  makeNote(
    file,
    {},
    { title: { text: '题', html: ['题'] }, glyphs: { regular, bold, formulas, classes: [] } },
  );

const pathsOf = (fonts: { readonly cuts: readonly { readonly path: string }[] }) =>
  fonts.cuts.map(({ path }) => path).sort();

describe('the name of a font', () => {
  test('is known before it is cut, and stays when only the order of notes changes', async () => {
    const [a, b] = [note('a.md', '甲乙', '丙'), note('b.md', '丁戊')];
    expect(pathsOf(await cut([a, b]))).toEqual(pathsOf(await cut([b, a])));
    expect(pathsOf(await cut([a, b]))[0]).toMatch(/^assets\/noto-serif-sc-400-core\.[0-9a-f]{10}\.woff2$/);
  });

  test('changes with a single character, and only in the weight that has it', async () => {
    const [before, after] = [await cut([note('a.md', '甲')]), await cut([note('a.md', '甲乙')])];
    const changed = pathsOf(after).filter((one) => !pathsOf(before).includes(one));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain('400-core');
  });

  test('is that of a font with just the characters that it promises', async () => {
    const { cuts } = await cut([note('a.md', '甲→', '乙', { 'italic 400 KaTeX_Math': 'xα' })]);
    const bodies = new Map(cutFonts(cuts, cache, shelf).map(({ path, body }) => [path, body]));
    expect(cuts.length).toBeGreaterThan(3);
    for (const { path: name, characters } of cuts) {
      const body = bodies.get(name);
      if (typeof body !== 'object' || !('make' in body)) throw new Error(`${name} is made at once`);
      expect([name, (await readFont(await body.make())).characters]).toEqual([name, new Set(characters)]);
    }
  });
});

describe('the sheets', () => {
  test('name every font that is published, beside them, and no other', async () => {
    const { sheets, cuts } = await cut([note('a.md', '甲→', '乙', { 'normal 400 KaTeX_AMS': 'R' })]);
    const named = sheets.flatMap(({ body }) =>
      Array.from(`${body}`.matchAll(/url\(([^)]+)\)/g), ([, name]) => `assets/${name}`),
    );
    expect([...new Set(named)].sort()).toEqual(pathsOf({ cuts }));
  });

  test('keep what the templates say, and swap fonts in when they come', async () => {
    const { sheets, styles: urls } = await cut([note('a.md', '甲')]);
    const site = sheets.find(({ path }) => `/${path}` === urls.note);
    expect(`${site?.body}`.startsWith('body{}@font-face{')).toBe(true);
    for (const { body } of sheets) {
      const faces = `${body}`.match(/@font-face\{[^}]*\}/g) ?? [];
      for (const face of faces) expect(face).toContain('font-display:swap');
    }
  });

  test('a font of KaTeX that no formula uses is not published', async () => {
    const { cuts } = await cut([
      note('a.md', '', '', { 'normal 700 KaTeX_Script': 'F', 'normal 400 KaTeX_Nothing': 'x' }),
    ]);
    expect(cuts.map(({ source }) => source).filter((source) => source.startsWith('katex'))).toEqual([
      // There is no bold one.
      'katex/dist/fonts/KaTeX_Script-Regular.woff2',
    ]);
  });

  test('where KaTeX has no such face, the formula takes the one that a browser takes: style before weight', async () => {
    const formulas = { 'italic 700 KaTeX_SansSerif': 'x' };
    const { cuts } = await cut([note('a.md', '', '', formulas)]);
    expect(cuts.map(({ source }) => source)).toContain('katex/dist/fonts/KaTeX_SansSerif-Italic.woff2');
  });
});

describe('a character that no font has', () => {
  test('is told where it stands, once for each note', async () => {
    const texts = { 'a.md': '甲乙\n第二行龘𪚥𪚥', 'b.md': '𪚥' };
    const { problems } = await cut([note('a.md', '甲乙𪚥'), note('b.md', '𪚥')], { texts });
    expect(problems.map(({ rule, severity, place }) => ({ rule, severity, place }))).toEqual([
      {
        rule: 'glyph-is-in-font',
        severity: 'warning',
        place: { file: 'a.md', line: 2, column: 5, length: 2 },
      },
      {
        rule: 'glyph-is-in-font',
        severity: 'warning',
        place: { file: 'b.md', line: 1, column: 1, length: 2 },
      },
    ]);
    expect(problems[0]?.message).toContain('“𪚥”（U+2A6A5）');
  });

  test('is told once for a whole folder of somebody else', async () => {
    const notes = [note('a.md', '𪚥ₙ'), note('b.md', '𪚥⁂')];
    const { problems } = await cut(notes, { lenient: true, texts: { 'a.md': 'ₙ𪚥' } });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('3 个字符');
    expect(problems[0]?.place.file).toBe('a.md');
  });

  test('is no Greek letter, arrow, number in a circle or sign of mathematics', async () => {
    const { problems } = await cut([note('a.md', 'αΩ→⇒①②≤∈∑∞√●•∙※…—“”é', 'β→')]);
    expect(problems).toEqual([]);
  });

  test('is no space and no Latin letter, which every machine has', async () => {
    const { problems } = await cut([note('a.md', 'Łł\u2003\u00a0')]);
    expect(problems).toEqual([]);
  });
});

test('every word of the templates can be drawn', async () => {
  const words = await readTemplateWords();
  // The end of a proof is drawn as a box.
  const { problems } = await cut([note('a.md', (words.everywhere + words.lists).replace('∎', ''))]);
  expect(problems.map(({ message }) => message)).toEqual([]);
  expect([...words.headings].every((one) => words.everywhere.includes(one))).toBe(true);
  expect(words.headings).toContain('献');
});
