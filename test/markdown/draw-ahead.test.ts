import { expect, test } from 'vitest';
import { compileNote } from '../../src/markdown/compile-note.ts';
import { drawAhead } from '../../src/markdown/draw-ahead.ts';
import { createPens } from '../../src/markdown/pens.ts';
import { defaultConfig } from '../../src/read/default-config.ts';
import { emptyFrontMatter } from '../../src/read/read-front-matter.ts';

const shared = { config: defaultConfig, glossary: [] };
const note = (text: string) => ({ file: 'a.md', text, frontMatter: { ...emptyFrontMatter, title: '题' } });

/** Texts that threads leave for one another. */
function exchange() {
  const texts = new Map<string, string>();
  return {
    texts,
    get: (key: string) => texts.get(key),
    put: (key: string, text: string) => texts.set(key, text),
  };
}

test.each([
  ['formulas in a line', '$a$ 与 $ b $，再说 $a$，10$^{-3}$。', 3],
  [
    'displays on a line, on several, in a quote and in a list',
    '$$a$$\n\n$$\n  b\n  c\n$$\n\n> $$d$$\n\n- $$e$$',
    4,
  ],
  ['no prices, and nothing in blocks of code', '花了 $5，又花了 $6。\n\n```tex\n$b$\n```\n\n$c$', 2],
  ['a display with line ends of Windows', '$$\r\na\r\n$$\r\n\r\n$b$', 2],
  [
    'code, whatever its fence, with marked lines and an open end',
    '```python {1}\na = 1 # [!code ++]\n```\n\n~~~~js\n```\n~~~~',
    2,
  ],
])('draws what a note will ask for: %s', async (_, text, count) => {
  const left = exchange();
  await drawAhead(text, {}, createPens(left));
  const ahead = new Set(left.texts.keys());
  expect(ahead.size).toBe(count);
  expect(await compileNote(note(text), shared, createPens(left))).toEqual(
    await compileNote(note(text), shared, createPens()),
  );
  expect(new Set(left.texts.keys())).toEqual(ahead);
});

test('draws no formula of a note with macros of its own', async () => {
  const left = exchange();
  await drawAhead('---\nmacros:\n  \\R: \\mathbb{R}\n---\n\n$\\R$ 与 $x$', {}, createPens(left));
  expect(left.texts.size).toBe(0);
});

test('what is none after all, what KaTeX refuses and what is too large does no harm', async () => {
  const text = `$\\nosuch$ 与 $${'{'.repeat(300)}$ 与 $\\rule{1em}{9999em}$，\`$x$\`，\\$y$，$\\gdef\\a{b}$ 与 $\\a$\n\n\`\`\`\`nosuch\n\`\`\`js\nlet a\n\`\`\`\n`;
  const left = exchange();
  await drawAhead(text, {}, createPens(left));
  expect(await compileNote(note(text), shared, createPens(left))).toEqual(
    await compileNote(note(text), shared, createPens()),
  );
});
