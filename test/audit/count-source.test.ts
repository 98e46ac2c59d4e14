import { describe, expect, test } from 'vitest';
import { countSource } from '../../src/audit/count-source.ts';

const linesOf = (text: string) => Object.fromEntries(countSource(text).hanByLine);

describe('the words of a source are counted', () => {
  test.each([
    ['without front matter', '---\ntitle: 不数\n---\n正文\n', { 4: '正文' }],
    [
      'without the head of Hexo that has no opening fence',
      'title: 不数\ndate: 2020-01-01\n---\n正文\n',
      { 4: '正文' },
    ],
    ['after a thematic break that is no head', '---\n正文\n---\n', { 2: '正文' }],
    ['without code, in a line and in fences', '一`二`三\n\n```\n四\n```\n五', { 1: '一三', 6: '五' }],
    ['without indented code', '一\n\n    二\n\n三', { 1: '一', 5: '三' }],
    ['with the later paragraphs of a list item', '- 一\n\n  二\n\n      三\n', { 1: '一', 3: '二' }],
    ['without comments', '一 <!-- 二\n三 --> 四', { 1: '一', 2: '四' }],
    ['without addresses', '[一](二.md "三")和<https://a.b/四>，![五](六.png)', { 1: '一和五' }],
    ['with a dollar that is money', '要 $5，也许 $6。', { 1: '要也许' }],
    [
      'without formulas, with words that stand behind',
      '一$二_三$四\n\n$$\n五\n$$\n六',
      { 1: '一四', 6: '六' },
    ],
    ['with an unclosed formula taken for words', '$$\nx\n\n# 一\n\n二', { 4: '一', 6: '二' }],
    ['without attributes of tags', '<span title="一">二</span>', { 1: '二' }],
    ['with shortcodes, which are shown', '{% note 一 %}二{{< x "三" >}}', { 1: '一二三' }],
  ])('%s', (_, text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

test('formulas, code, images and links are counted by kind', () => {
  const { inlineMath, displayMath, code, images, links } = countSource(
    '$a$ $$b$$ `$c$`\n\n$$d$$\n\n$$\ne\n$$\n\n```math\nf\n```\n\n```py\n$g$\n```\n\n[x](y) ![x](y) <img src="z"> https://a.b\n',
  );
  expect({ inlineMath, displayMath, code, images, links }).toEqual({
    inlineMath: 1,
    displayMath: 4,
    code: 1,
    images: 2,
    links: 2,
  });
});

test('a draft says so', () => {
  expect(countSource('---\npublished: false\n---\n').draft).toBe(true);
  expect(countSource('+++\ndraft = true\n+++\n').draft).toBe(true);
  expect(countSource('draft: true\n').draft).toBe(false);
});
