import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/read/split-front-matter.ts';

describe('a head', () => {
  test('leaves as many blank lines behind as it had', () => {
    const split = splitFrontMatter('---\ntitle: 甲\n---\n正文\n');
    expect(split.body).toBe('\n\n\n正文\n');
    expect(split.head).toEqual({ language: '', text: 'title: 甲', end: 'closed', startLine: 2, endLine: 3 });
  });

  test('may do without its opening fence in a folder of Hexo, and nowhere else', () => {
    const text = 'title: 甲\ntags:\n- 乙\n---\n\n正文';
    expect(splitFrontMatter(text)).toEqual({ body: text });
    const { head, body } = splitFrontMatter(text, true);
    expect(head).toMatchObject({ text: 'title: 甲\ntags:\n- 乙', startLine: 1, endLine: 4 });
    expect(body).toBe('\n\n\n\n\n正文');
    const prose = 'title: 甲\n这是正文\n---\n';
    expect(splitFrontMatter(prose, true)).toEqual({ body: prose });
  });

  test('may be empty', () => {
    expect(splitFrontMatter('---\n---\n正文').head).toMatchObject({ text: '', end: 'closed' });
  });

  test('may hold blank lines, comments, lists and block texts', () => {
    const head = '# 说明\ntitle: 甲\n\ntags:\n- a\n- b\nexcerpt: |\n  第一段\n\n  第二段\nmacros: {\n}';
    expect(splitFrontMatter(`---\n${head}\n---\n正文`).head).toMatchObject({ text: head, end: 'closed' });
  });

  test('that is never closed ends where the prose begins', () => {
    const split = splitFrontMatter('---\ntitle: 甲\ndate: 2026-01-01\n\n# 引言\n\n正文');
    expect(split.head).toEqual({
      language: '',
      text: 'title: 甲\ndate: 2026-01-01',
      end: 'missing',
      startLine: 2,
      endLine: 4,
    });
    expect(split.body).toBe('\n\n\n\n# 引言\n\n正文');
  });

  test('that is never closed is not closed by a thematic break of the body', () => {
    const split = splitFrontMatter('---\ntitle: 甲\n\n第一段\n\n---\n\n第二段');
    expect(split.head).toMatchObject({ text: 'title: 甲', end: 'missing' });
    expect(split.body).toBe('\n\n\n第一段\n\n---\n\n第二段');
  });

  test('that is never closed does not take the list that the body begins with', () => {
    const split = splitFrontMatter('---\ntitle: 甲\n\n- 一\n- 二\n\n正文');
    expect(split.head).toMatchObject({ text: 'title: 甲', end: 'missing' });
    expect(split.body).toBe('\n\n\n- 一\n- 二\n\n正文');
  });

  test('may leave a line between a key and its list', () => {
    expect(splitFrontMatter('---\ntags:\n\n- a\n- b\n---\n正文').head).toMatchObject({ end: 'closed' });
  });

  test('with a slip in it is still a head', () => {
    const split = splitFrontMatter('---\ntitle: 甲\n忘了冒号\n---\n正文');
    expect(split.head).toMatchObject({ end: 'closed', endLine: 4 });
    expect(split.body).toBe('\n\n\n\n正文');
  });

  test('may be closed by too many dashes', () => {
    expect(splitFrontMatter('---\ntitle: 甲\n-----\n正文').head).toMatchObject({
      end: 'crooked',
      endLine: 3,
    });
  });

  test.each([
    ['---js\n{}\n---\n正文', 'js'],
    ['--- json\n{}\n---\n正文', 'json'],
    ['+++\ntitle = "甲"\n+++\n正文', 'toml'],
  ])('%j has another language', (text, language) => {
    expect(splitFrontMatter(text)).toMatchObject({ head: { language, end: 'closed' }, body: '\n\n\n正文' });
  });
});

describe('no head', () => {
  test.each([
    ['a note without one', '# 标题\n\n---\n'],
    ['a thematic break at the start', '---\n\n第一段\n\n---\n\n第二段'],
    ['a thematic break and a heading', '---\n# 标题\n\n---\n'],
    ['a thematic break alone', '---\n'],
    ['a longer thematic break', '-----\ntitle: 甲\n-----\n'],
    ['a fence that is not on the first line', '\n---\ntitle: 甲\n---\n'],
    ['a lone +++', '+++\n正文'],
    ['a word behind dashes', '--- 完 ---\n正文\n---\n'],
  ])('%s', (_, text) => {
    expect(splitFrontMatter(text)).toEqual({ body: text });
  });
});

const line = fc.oneof(
  fc.constantFrom(
    '---',
    '--- ',
    '-----',
    '+++',
    '---js',
    '',
    'title: a',
    'title：a',
    '  b',
    '- c',
    '# d',
    '...',
  ),
  fc.string(),
);

test('every text keeps its number of lines, and every line outside the head stays where it was', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join('\n');
      const { head, body } = splitFrontMatter(text);
      const [before, after] = [text.split('\n'), body.split('\n')];
      expect(after.length).toBe(before.length);
      const bodyStart = head === undefined ? 0 : head.end === 'missing' ? head.endLine - 1 : head.endLine;
      expect(after.slice(bodyStart)).toEqual(before.slice(bodyStart));
      expect(after.slice(0, bodyStart).join('')).toBe('');
    }),
  );
});
