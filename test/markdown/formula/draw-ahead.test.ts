import { expect, test } from 'vitest';
import { compileNote } from '../../../src/markdown/compile-note.ts';
import { createDrawingMemo, type DrawingMemo } from '../../../src/markdown/drawing-memo.ts';
import { drawAhead } from '../../../src/markdown/formula/draw-ahead.ts';
import { renderTree } from '../../../src/markdown/formula/render-tree.ts';
import { createPens } from '../../../src/markdown/pens.ts';
import type { DrawnFormula } from '../../../src/model/drawing.ts';
import { defaultConfig } from '../../../src/read/default-config.ts';
import { emptyFrontMatter } from '../../../src/read/read-front-matter.ts';

const shared = { config: defaultConfig, glossary: [] };
const note = (text: string) => ({ file: 'a.md', text, frontMatter: { ...emptyFrontMatter, title: '题' } });

/** What is drawn ahead, and the memo of whoever comes later. */
function counting(): {
  readonly others: DrawingMemo<DrawnFormula>;
  readonly memo: DrawingMemo<DrawnFormula>;
  readonly kept: () => number;
} {
  const texts = new Map<string, string>();
  const exchange = {
    has: (key: string) => texts.has(key),
    get: (key: string) => texts.get(key),
    put: (key: string, text: string) => texts.set(key, text).has(key),
  };
  const others = createDrawingMemo<DrawnFormula>(exchange, 0);
  return { others, memo: createDrawingMemo<DrawnFormula>(exchange), kept: () => texts.size };
}

test.each([
  ['inline ones, of which one needs no more drawing', '$a$ 与 $ b $，再说 $a$，10$^{-3}$。', 3],
  [
    'displays on a line, on several, in a quote and in a list',
    '$$a$$\n\n$$\n  b\n  c\n$$\n\n> $$d$$\n\n- $$e$$',
    4,
  ],
  ['neither prices nor code', '花了 $5，又花了 $6。`$a$`\n\n```tex\n$b$\n```\n\n$c$', 1],
  ['a line end of Windows', '$$\r\na\r\n$$\r\n\r\n$b$', 2],
])('draws what a note will ask for: %s', async (_, text, count) => {
  const { others, memo, kept } = counting();
  drawAhead(text, {}, others, renderTree);
  const ahead = kept();
  const body = await compileNote(note(text), shared, { ...createPens(), formulas: memo });
  expect(kept()).toBe(ahead);
  expect(ahead).toBeGreaterThanOrEqual(count);
  expect(body).toEqual(await compileNote(note(text), shared, createPens()));
});

test('draws no formula of a note with macros of its own', () => {
  const { others, kept } = counting();
  drawAhead('---\nmacros:\n  \\R: \\mathbb{R}\n---\n\n$\\R$ 与 $x$', {}, others, renderTree);
  expect(kept()).toBe(0);
});

test('what it takes for a formula and is none, what KaTeX refuses and what is too large does no harm', async () => {
  const text = `$\\nosuch$ 与 $${'{'.repeat(300)}$ 与 $\\rule{1em}{9999em}$，\`$x$\`，\\$y$，$\\gdef\\a{b}$ 与 $\\a$`;
  const { others, memo } = counting();
  drawAhead(text, {}, others, renderTree);
  const after = await compileNote(note(text), shared, { ...createPens(), formulas: memo });
  expect(after).toEqual(await compileNote(note(text), shared, createPens()));
});
