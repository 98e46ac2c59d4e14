import { expect, test } from 'vitest';
import { compileText } from '../compile-case.ts';

const draw = async (tex: string): Promise<string> => (await compileText(`$$\n${tex}\n$$`)).body.join('');

test('the number of a formula stands beside the box that scrolls', async () => {
  expect(await draw('x \\tag{3}')).toMatch(
    /^<div class="equation numbered"><div class=equation-scroll .*<\/div><span class=equation-number aria-hidden=true>.*3.*<\/span><\/div>$/s,
  );
});

test('so it does where only a parser of HTML can tell', async () => {
  expect(await draw('\\href{https://example.org}{x} \\tag{3}')).toMatch(
    /<\/div><span class=equation-number aria-hidden=true><span class=katex><span class=katex-html><span class=katex-tag>.*3/s,
  );
});

test('what KaTeX counts by itself goes, with its column if nothing else is in it', async () => {
  const some = await draw('\\begin{align} a &= b \\tag{7} \\\\ c &= d \\end{align}');
  expect(some).toContain('equation-number');
  expect(some).not.toMatch(/[ ="]eqn-num/);
  const none = await draw('\\begin{align} a &= b \\\\ c &= d \\end{align}');
  expect(none).not.toMatch(/equation-number|[ ="]eqn-num|katex-tag/);
});
