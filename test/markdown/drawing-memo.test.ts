import { expect, test } from 'vitest';
import { compileNote } from '../../src/markdown/compile-note.ts';
import { createDrawingMemo } from '../../src/markdown/drawing-memo.ts';
import { createPens } from '../../src/markdown/pens.ts';
import type { DrawnCode, DrawnFormula } from '../../src/model/drawing.ts';
import { defaultConfig } from '../../src/read/default-config.ts';
import { emptyFrontMatter } from '../../src/read/read-front-matter.ts';

const note = (text: string, macros: Record<string, string> = {}) => ({
  file: 'a.md',
  text,
  frontMatter: { ...emptyFrontMatter, title: '题', macros },
});

/** A note that has been compiled after others is what it is when compiled alone. */
async function expectSame(...notes: readonly ReturnType<typeof note>[]): Promise<void> {
  const shared = { config: defaultConfig, glossary: [] };
  const pens = createPens();
  for (const one of notes) {
    const after = await compileNote(one, shared, pens);
    expect(after).toEqual(await compileNote(one, shared, createPens()));
  }
}

test('a formula is the same whatever notes came before', () =>
  expectSame(
    note('$\\R$ 与 $x$', { '\\R': '\\mathbb{R}' }),
    note('$\\R$ 与 $x$', { '\\R': '\\mathbf{R}' }),
    note('$x$\n\n$$\nx\n$$'),
    note('$$\nx \\tag{1}\n$$\n\n$\\R$'),
  ));

test('one that defines a macro defines it in every note, and what follows it is drawn by that', () =>
  expectSame(
    note('$\\a$ 与 $\\gdef\\a{b}$ 与 $\\a$'),
    note('$\\gdef\\a{c}$ 与 $\\a$'),
    note('$\\gdef\\a{b}$ 与 $\\a$'),
    note('$\\a$'),
    note('$\\defined$ 与 $\\a$', { '\\defined': '\\gdef\\a{d}' }),
    note('$\\defined$ 与 $\\a$', { '\\defined': '\\gdef\\a{d}' }),
    note('$\\undefined\\gdef\\a{e}$ 与 $\\a$'),
  ));

test('what is told about a formula is told each time', () =>
  expectSame(note('$率$'), note('第二篇：\n\n- $率$\n- $率$'), note('$\\nosuch$'), note('再 $\\nosuch$')));

test('it holds no more than it is allowed to, and forgets what was not asked for lately', () => {
  const memo = createDrawingMemo<DrawnFormula>(undefined, 10);
  const formula = (html: string): DrawnFormula => ({
    html,
    glyphs: { faces: [], regular: '', bold: '', classes: [] },
    remarks: [],
  });
  const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'large', 'huge'];
  const held = (): string[] => keys.filter((key) => memo.has(key));
  for (const key of ['a', 'b', 'c']) memo.keep(key, formula('1234'));
  expect(held()).toEqual(['b', 'c']);
  expect(memo.get('b')?.html).toBe('1234');
  memo.keep('d', formula('1234'));
  expect(held()).toEqual(['b', 'd']);
  for (const [key, html] of [
    ['large', '123456'],
    ['e', '12'],
    ['huge', '1'.repeat(99)],
    ['f', '12'],
    ['g', '12'],
  ] as const)
    memo.keep(key, formula(html));
  expect(held()).toEqual(['e', 'f', 'g']);
});

/** Has room for so many. */
function exchangeOf(room: number) {
  const texts = new Map<string, string>();
  return {
    texts,
    has: (key: string) => texts.has(key),
    get: (key: string) => texts.get(key),
    put: (key: string, text: string) => texts.size < room && texts.set(key, text).has(key),
  };
}

test('others have what one keeps, and one has what others keep', () => {
  const exchange = exchangeOf(1);
  const [one, other] = [createDrawingMemo<DrawnCode>(exchange, 0), createDrawingMemo<DrawnCode>(exchange)];
  one.keep('a', { html: '<b class="c">\n</b>', text: '\n' });
  expect(other.get('a')).toEqual({ html: '<b class="c">\n</b>', text: '\n' });
  expect([one.has('a'), one.has('b')]).toEqual([true, false]);
});

test('what others can be asked for is not held here as well, but what they have no room for is', () => {
  const exchange = exchangeOf(1);
  const memo = createDrawingMemo<DrawnCode>(exchange);
  for (const key of ['a', 'b']) memo.keep(key, { html: key, text: key });
  expect([...exchange.texts.keys()]).toEqual(['a']);
  expect([memo.get('a'), memo.get('b')]).toEqual(['a', 'b'].map((key) => ({ html: key, text: key })));
  exchange.texts.clear();
  expect([memo.has('a'), memo.has('b')]).toEqual([false, true]);
});

test('what another has drawn is the same as if it were drawn here, and is not drawn again', async () => {
  const { texts, ...given } = exchangeOf(Number.POSITIVE_INFINITY);
  let drawn = 0;
  const exchange = { ...given, put: (key: string, text: string) => ++drawn > 0 && given.put(key, text) };
  const text = '$率$、$\\frac{a}{b}$ 与\n\n$$\n\\sum_i 𝔁_i \\tag{1}\n$$\n\n$\\nosuch$';
  const shared = { config: defaultConfig, glossary: [] };
  const alone = await compileNote(note(text), shared, createPens());
  for (const _ of ['draws', 'finds']) {
    const pens = { ...createPens(), formulas: createDrawingMemo<DrawnFormula>(exchange) };
    expect(await compileNote(note(text), shared, pens)).toEqual(alone);
    expect(drawn).toBe(texts.size);
  }
  expect(texts.size).toBeGreaterThan(1);
});
