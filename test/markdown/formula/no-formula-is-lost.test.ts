import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readText } from '../../../src/markdown/read-text.ts';
import { mathKind } from '../../../src/markdown/rehype/math-kind.ts';
import { arbitraryNote } from '../arbitrary-note.ts';
import { compileText } from '../compile-case.ts';

async function formulasIn(text: string): Promise<number> {
  let count = 0;
  visit(await readText(text, new VFile({ path: 'a.md' })), 'element', (node) => {
    if (mathKind(node) !== undefined) count++;
    return mathKind(node) === undefined ? undefined : 'skip';
  });
  return count;
}

/** Each drawn one holds its TeX once; a refused one is drawn as what was written. */
const formulasOut = (html: string): number =>
  html.match(/<annotation |class=(?:katex-error|math-refused)/g)?.length ?? 0;

const refused = '$\\frac{$，$\\nosuch$，$x\n\n$$\na & b\n$$\n\n';
const odd =
  '| $a$ | $\\href{https://example.org}{b}$ |\n|---|---|\n| $c^$ | `$d$` |\n\n' +
  '```math\ne\n```\n\n<code class="math-inline">a<br>b</code>，<pre><code class="language-math">a<b>b</b></code>c</pre>\n\n';

test('as many formulas come out as went in', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryNote, fc.constantFrom('', refused, odd), async (note, more) => {
      const text = `${more}${note}`;
      const { body } = await compileText(text);
      expect(formulasOut(body.join(''))).toBe(await formulasIn(text));
    }),
    { numRuns: 60 },
  );
});
