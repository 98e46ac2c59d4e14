import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import katex from 'katex';
import { expect, onTestFinished, test } from 'vitest';
import { checkOutput } from './check-output.ts';

const formula = katex.renderToString('x^2');
const code =
  '<pre><code><span class="a">1</span> <span class="b">+</span> <span class="c">y</span></code></pre>';

/** One note with a formula and a block of code, and what stands on its page. */
function check(page: string, shows?: RegExp): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhaji-check-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [notes, output] = [path.join(folder, 'notes'), path.join(folder, 'dist')];
  mkdirSync(notes);
  mkdirSync(path.join(output, 'a/note-00000'), { recursive: true });
  writeFileSync(path.join(notes, 'note-00000.md'), '题 $x^2$\n\n```js\n1 + y // $z$\n```\n');
  if (page !== '') writeFileSync(path.join(output, 'a/note-00000/index.html'), page);
  checkOutput({ folder, words: [], environment: {}, notes, output, caches: [] }, shows && { shows });
}

test('a page with its formula, its code and the edit passes', () => {
  check(`${formula}${code}新的一句`, /新的一句/);
  check(`${formula.replaceAll('"', '')}${code}`);
});

test.each([
  ['no page', '', '没有页面'],
  ['no formula', code, '1 个公式，页面上 0,0,0'],
  ['a formula without MathML', code + katex.renderToString('x', { output: 'html' }), '页面上 1,1,0'],
  ['a formula too many', formula + formula + code, '页面上 2,2,2'],
  ['code in one colour', `${formula}<pre><code>1 + y</code></pre>`, '高亮的 0'],
  ['an old page', formula + code, '看不见这次的改动'],
])('%s is told', (_, page, told) => {
  expect(() => check(page, /新的一句/)).toThrow(told);
});
