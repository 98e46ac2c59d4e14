/** The sentence that a note shows on the page of what it links to. */

import { toString as textIn } from 'hast-util-to-string';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { findMentions } from '../../src/markdown/find-mentions.ts';
import { readText } from '../../src/markdown/read-text.ts';

async function mentions(markdown: string): Promise<string[]> {
  const tree = await readText(markdown, new VFile({ path: 'a/index.md' }));
  return findMentions(tree).map(({ target, sentence }) => `${target}：${textIn(sentence)}`);
}

describe('a mention', () => {
  test.each([
    ['its sentence alone', '先说别的。再与[ViT](vit.md)比一比！然后不提。', 'a/vit.md：再与ViT比一比！'],
    ['formulas and code', '甲。设$x$，见[乙](b.md)的`f()`；完。丙', 'a/b.md：设x，见乙的f()；完。'],
    ['a link inside bold', '甲。**乙[丙](c.md)丁**。戊', 'a/c.md：乙丙丁。'],
    ['no stop inside a number', '值为3.14，见[甲](b.md)。', 'a/b.md：值为3.14，见甲。'],
    ['closing quotes', '他说：“见[甲](b.md)。”完了。', 'a/b.md：他说：“见甲。”'],
    ['a list item without its sublist', '- 见[甲](b.md)\n  - 子项\n- 别的', 'a/b.md：见甲'],
    ['a cell', '| 头 |\n|---|\n| 见[甲](b.md) |', 'a/b.md：见甲'],
    ['no footnote', '见[甲](b.md)[^1]。\n\n[^1]: 注。', 'a/b.md：见甲。'],
  ])('holds %s', async (_, markdown, expected) => {
    expect(await mentions(markdown)).toEqual([expected]);
  });

  test('keeps a reference to a label elsewhere, whose number is not known yet', async () => {
    const tree = await readText('[甲](b.md)的式 \\eqref{eq:none}说了。', new VFile({ path: 'a/index.md' }));
    expect(JSON.stringify(findMentions(tree)[0]?.sentence)).toContain('eq:none');
  });

  test('is the first of its target, and never of this note or another site', async () => {
    const markdown = '一[甲](b.md)。二[乙](b.md)。[己](#x) [外](https://example.org)\n\n## x';
    expect(await mentions(markdown)).toEqual(['a/b.md：一甲。']);
  });

  test('marks the words that linked', async () => {
    const tree = await readText('见**[甲](b.md)**。', new VFile({ path: 'a/index.md' }));
    expect(JSON.stringify(findMentions(tree)[0]?.sentence)).toContain('"tagName":"mark"');
    expect(JSON.stringify(findMentions(tree)[0]?.sentence)).not.toContain('"tagName":"a"');
  });
});
