import { expect, test } from 'vitest';
import { compileNote } from '../../../src/markdown/compile-note.ts';
import { createPens } from '../../../src/markdown/pens.ts';
import { defaultConfig } from '../../../src/read/default-config.ts';
import { emptyFrontMatter } from '../../../src/read/read-front-matter.ts';

const pens = createPens();

const compile = (text: string, frontMatter = {}) =>
  compileNote(
    { file: 'a.md', text, frontMatter: { ...emptyFrontMatter, title: '题', ...frontMatter } },
    { config: defaultConfig, glossary: [] },
    pens,
  );

test('headings, strong words and heads of tables are bold, and the rest is not', async () => {
  const { glyphs } = await compile('平文**粗**\n\n## 节\n\n|头|\n|-|\n|格|\n');
  expect(glyphs.bold).toBe('头粗节');
  for (const one of '平文格') expect(glyphs.regular).toContain(one);
  expect(glyphs.regular).not.toContain('粗');
});

test('code, captions, footnotes and words about a citation are text', async () => {
  const { glyphs } = await compile(
    '见[@k, 摘要][^a]。\n\n```python title="名.py"\n# 注释\n```\n\n[^a]: 脚注里。\n',
  );
  for (const one of '摘要名注释脚里') expect(glyphs.regular).toContain(one);
});

test('a formula counts by the face that draws it, and its twin for machines not at all', async () => {
  const { glyphs } = await compile('$a\\mathbb{R}\\mathbf{x}\\sum\\text{率}$');
  expect(glyphs.formulas).toMatchObject({
    'italic 400 KaTeX_Math': 'a',
    'normal 400 KaTeX_AMS': 'R',
    'normal 700 KaTeX_Main': 'x',
    'normal 400 KaTeX_Size1': '∑',
  });
  expect(glyphs.regular).toContain('率');
  expect(glyphs.regular).not.toContain('∑');
});

test('a card has the characters of title and excerpt alone', async () => {
  const { cardGlyphs } = await compile('开头。\n\n<!-- more -->\n\n正文\n');
  expect(cardGlyphs.regular).toBe([...'题开头。'].sort().join(''));
});

test('what only joins or varies characters is no glyph', async () => {
  const { glyphs } = await compile('甲\u200b乙\ufe0f丙\u2060');
  expect(glyphs.regular).toBe([...'甲乙丙题'].sort().join(''));
});
