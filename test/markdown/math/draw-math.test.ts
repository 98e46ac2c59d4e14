import { expect, test } from 'vitest';
import { compileNote } from '../../../src/markdown/compile-note.ts';
import { createPens } from '../../../src/markdown/pens.ts';
import { defaultConfig } from '../../../src/read/default-config.ts';
import { emptyFrontMatter } from '../../../src/read/read-front-matter.ts';
import { compileText, show } from '../compile-case.ts';

test('macros of the note take arguments', async () => {
  const note = await compileText('$\\norm{x}$', { macros: { '\\norm': '\\lVert #1 \\rVert' } });
  expect(note.problems).toEqual([]);
  expect(note.body.join('')).toContain('<mo stretchy=false>∥</mo><mi>x</mi>');
});

test('a macro that a formula defines serves the ones after it', async () => {
  const note = await compileText('$\\gdef\\R{\\mathbb{R}}$ 与 $x \\in \\R$');
  expect(note.problems).toEqual([]);
});

test('macros cannot unfold into a book', async () => {
  const bomb = `$$\\gdef\\a{${'x'.repeat(1_500)}}$$\n\n$$${'\\a '.repeat(500)}$$`;
  const note = await compileText(bomb);
  expect(note.problems.map(({ rule }) => rule)).toEqual(['math-renders']);
  const long = await compileText(`$\\def\\a{${'x'.repeat(3_000)}}\\a\\a$`);
  expect(long.problems.map(({ rule }) => rule)).toEqual(['math-size-bounded']);
});

test('a misspelt macro of the note is recognised', async () => {
  const { problems } = await compileText('$\\expectatoin$', { macros: { '\\expectation': '\\mathbb{E}' } });
  expect(problems[0]?.advice).toBe('是不是 \\expectation？');
});

test('a line break in a display is kept, not dropped', async () => {
  const { body } = await compileText('$$\na \\\\\nb\n$$');
  expect(body.join('')).toContain('katex-newline');
  expect(show(body)).toContain('a \\\\\nb');
});

test('brackets are formulas in the body, a caption, the title and the excerpt once the site says so', async () => {
  const frontMatter = { ...emptyFrontMatter, title: '题 \\(t\\)', excerpt: '摘 \\(e\\)' };
  const source = { file: '一.md', text: '文 \\(b\\)\n\n![图 \\(c\\)](a.png)', frontMatter };
  const config = { ...defaultConfig, math: { macros: {}, brackets: true } };
  const { title, body, excerpt } = await compileNote(source, { config, glossary: [] }, createPens());
  const count = (html: typeof body) => show(html).match(/<math>/g)?.length;
  expect([count(title.html), count(body), count(excerpt.html)]).toEqual([1, 2, 1]);
});

test('a length that a macro hides is cut', async () => {
  const { body, problems } = await compileText('$\\x{99999999em}$', { macros: { '\\x': '\\rule{#1}{1em}' } });
  expect(problems).toEqual([]);
  expect(body.join('')).toContain('border-right-width:1000em');
});
