import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/read/read-note.ts';
import { tellPlaces } from './tell-places.ts';

const strict = { timezone: 'Asia/Shanghai', lenient: false };

function read(head: string, context = strict) {
  const { source, problems } = parseNote(
    new TextEncoder().encode(`---\n${head}\n---\n正文`),
    'a.md',
    context,
  );
  return { frontMatter: source?.frontMatter, text: source?.text, told: tellPlaces(problems) };
}

test('every key is read', () => {
  const { frontMatter, told } = read(`title: "DETR：端到端"
date: 2026-09-12
updated: 2026-09-12T20:00:00Z
category: detection/two-stage
tags: [检测, ViT]
series: 检测
excerpt: 一句 $x$
draft: true
aliases: [/old/, /更老/的/]
slug: detr
paper: he2022mae
macros:
  \\RR: \\mathbb{R}`);
  expect(told).toEqual([]);
  const { places, ...rest } = frontMatter ?? {};
  expect(rest).toEqual({
    title: 'DETR：端到端',
    date: '2026-09-12',
    updated: '2026-09-13',
    category: 'detection/two-stage',
    tags: ['检测', 'ViT'],
    series: '检测',
    excerpt: '一句 $x$',
    draft: true,
    buildsOn: [],
    compares: [],
    aliases: ['/old/', '/更老/的/'],
    slug: 'detr',
    paper: 'he2022mae',
    macros: { '\\RR': '\\mathbb{R}' },
  });
  expect(places?.title).toEqual({ file: 'a.md', line: 2, column: 8, length: 10 });
  expect(places?.category).toEqual({ file: 'a.md', line: 5, column: 11, length: 19 });
});

test('one tag and one alias need no list', () => {
  expect(read('tags: ViT\naliases: /old/').frontMatter).toMatchObject({ tags: ['ViT'], aliases: ['/old/'] });
});

describe('a mistake is told at its place, and the rest is kept', () => {
  test.each([
    ['tag: [a]', '2:1+3 front-matter-is-valid 没有 tag 这个键。|是不是 tags？'],
    ['layout: post', '2:1+6 front-matter-is-valid 没有 layout 这个键。|札记用不着它，删去即可。'],
    ['title: 2026', '2:8+4 front-matter-is-valid title 应该是一段文字，这里是数 2026（要当文字就加引号）。'],
    ['title: true', '2:8+4 front-matter-is-valid title 应该是一段文字，这里是 true（要当文字就加引号）。'],
    ['title:', '2:1+5 front-matter-is-valid title 应该是一段文字，这里是空的（写上值，或者删去这个键）。'],
    ['title: " "', '2:8+3 front-matter-is-valid title 不能是空的。'],
    ['draft: yes', '2:8+3 front-matter-is-valid draft 应该是 true 或 false，这里是文字“yes”。'],
    ['date: 2026-13-45', '2:7+10 front-matter-is-valid date 写着 2026-13-45，没有 13 月。'],
    [
      'tags: a, b，c',
      '2:7+6 front-matter-is-valid tags 写着“a, b，c”，会当作一项；几项写成列表：[a, b, c]。',
    ],
    ['tags: {a: b}', '2:8+1 front-matter-is-valid tags 应该是一个列表，这里是“键: 值”。'],
    [
      'tags: [a, 3]',
      '2:11+1 front-matter-is-valid tags 的第 2 项应该是一段文字，这里是数 3（要当文字就加引号）。',
    ],
    [
      'aliases: ["/a/../b"]',
      '2:11+9 permalink-stays-inside aliases 的第 1 项写着“/a/../b”，不能有“..”这样的一段。',
    ],
    ['aliases: old', '2:10+3 permalink-stays-inside aliases 写着“old”，应该以 / 开头。'],
    [
      'slug: ../x',
      '2:7+4 permalink-stays-inside slug 写着“../x”，只能有一段，不能有斜杠（换分类用 category）。',
    ],
    ['slug: "%2e%2e"', '2:7+8 permalink-stays-inside slug 写着“%2e%2e”，不能有“..”这样的一段。'],
    ['category: /a/', '2:11+3 permalink-stays-inside category 写着“/a/”，首尾不要写斜杠。'],
    ['category: a/../..', '2:11+7 permalink-stays-inside category 写着“a/../..”，不能有“..”这样的一段。'],
    ['macros: {RR: x}', '2:14+1 front-matter-is-valid macros 的 RR 不是宏名：应该是反斜杠加字母，像 \\RR。'],
    ['macros: [a]', '2:9+3 front-matter-is-valid macros 应该是几行“键: 值”，这里是列表。'],
    ['__proto__: {polluted: 1}', '2:1+9 front-matter-is-yaml 这个词不能用作键。|换一个。'],
    ['constructor: 1', '2:1+11 front-matter-is-yaml 这个词不能用作键。|换一个。'],
    [
      'title: a: b',
      '2:8+1 front-matter-is-yaml 这里又出现了一个冒号，YAML 分不清谁是键、谁是值。|如果冒号是文字的一部分，给整个值加上引号。',
    ],
    [
      'title："甲"',
      '2:6+1 front-matter-is-yaml 这里的冒号是全角的“：”，YAML 只认半角。|换成半角冒号，后面跟一个空格。',
    ],
    ['series: a\nseries: b', '3:1+6 front-matter-is-yaml 这个键写了两次。|只留一个。'],
    ['title: @a', '2:8+1 front-matter-is-yaml 值不能以这个字符开头。|给整个值加上引号。'],
    ['title: !!js/function a', '2:8+13 front-matter-is-yaml 不认识这个 YAML 标签（!…）。|删去它，直接写值。'],
    ['title: *a', '2:8+2 front-matter-is-yaml 这里的 * 引用有误。|如果 * 是文字的一部分，给整个值加上引号。'],
  ])('%j', (head, problem) => {
    const { frontMatter, text, told } = read(`${head}\nupdated: 2026-01-02`);
    expect(told).toEqual([problem]);
    expect(text).toBe(`${'\n'.repeat(head.split('\n').length + 3)}正文`);
    if (!head.includes('*a')) expect(frontMatter?.updated).toBe('2026-01-02');
  });

  test('all at once, in order', () => {
    const { told } = read('tagz: [a]\ndate: 2026-02-30\ntitel: x\ndraft: 1\nfoo: 1\ntags: [1, ok, 2]');
    expect(told.map((line) => line.split(' ')[0])).toEqual([
      '2:1+4',
      '3:7+10',
      '4:1+5',
      '5:8+1',
      '6:1+3',
      '7:8+1',
      '7:15+1',
    ]);
  });

  test('of a list, the good items are kept', () => {
    expect(read('tags: [1, ok, 2, fine, 3]').frontMatter?.tags).toEqual(['ok', 'fine']);
  });

  test('and nothing is said of what broken YAML seems to mean further down', () => {
    expect(read('tag: a\ntitle: "甲\ndate: x').told.map((line) => line.split(' ')[0])).toEqual([
      '4:8+1',
      '2:1+3',
    ]);
  });

  test('a second reading of the same broken text tells the same', () => {
    expect(read('title: a: b').told).toEqual(read('title: a: b').told);
    expect(read('title: a: b').told).toHaveLength(1);
  });

  test('a thousand nested references are refused', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 9; n++)
      bomb.push(
        `a${n}: &a${n} [${Array(10)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
      );
    expect(read(bomb.join('\n')).told[0]).toContain('front-matter-is-yaml 这里的 * 引用有误。');
  });

  test('an object of the language itself is not changed', () => {
    read('__proto__: {polluted: 1}\nmacros: {__proto__: {polluted: 1}}');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('another language is refused and never run', () => {
  test.each(['js', 'javascript', 'json', 'toml', 'coffee', 'cson', 'ruby', 'constructor', '__proto__'])(
    '%s',
    (language) => {
      const note = `---${language}\n{ title: (globalThis.ran = true) }\n---\n正文`;
      const { source, problems } = parseNote(new TextEncoder().encode(note), 'a.md', strict);
      expect(tellPlaces(problems)).toEqual([
        `1:1+ front-matter-is-yaml 前言写的是 ${language}，札记只读 YAML，不会运行或解析它。|改写成 YAML：开头只写 ---，下面每行“键: 值”。`,
      ]);
      expect(source?.text).toBe('\n\n\n正文');
      expect(Object.hasOwn(globalThis, 'ran')).toBe(false);
    },
  );
});

test('a head that is not closed is told, with the line where its end belongs, and is read', () => {
  const { source, problems } = parseNote(new TextEncoder().encode('---\ntitle: 甲\n\n正文'), 'a.md', strict);
  expect(tellPlaces(problems)).toEqual([
    '1:1+3 front-matter-is-closed 前言没有结束：开头的 --- 之后找不到另一行 ---。|在第 3 行之前加一行 ---。',
  ]);
  expect(source?.frontMatter.title).toBe('甲');
  expect(source?.text).toBe('\n\n\n正文');
});

describe('a stranger’s head', () => {
  const lenient = { ...strict, lenient: true };

  test.each([
    ['tags:', { tags: [] }],
    ['tags: a, b，c', { tags: ['a', 'b', 'c'] }],
    ['tags: [a, 3, null]', { tags: ['a', '3'] }],
    ['tags: [a]\ncategories: [b, a]', { tags: ['a', 'b'] }],
    ['title: 2048', { title: '2048' }],
    ['title: [a]', { title: 'a' }],
    ['date: 2019/1/5 9:30:00', { date: '2019-01-05' }],
    ['date: 2019-10-26T14:38:24+08:00', { date: '2019-10-26' }],
    ['layout: post\ncomments: true\ndraft:', { draft: false }],
    ['aliases: [另一个名字, /old/]', { aliases: ['/old/'] }],
  ])('%j is read without complaint', (head, expected) => {
    const { frontMatter, told } = read(head, lenient);
    expect(told).toEqual([]);
    expect(frontMatter).toMatchObject(expected);
  });

  test('with a full-width colon is told, and read for what it means', () => {
    const { frontMatter, told } = read('title：甲\ntags: [乙]', lenient);
    expect(told).toEqual([
      '2:6+1 front-matter-is-yaml 这里的冒号是全角的“：”，YAML 只认半角。|换成半角冒号，后面跟一个空格。',
    ]);
    expect(frontMatter).toMatchObject({ title: '甲', tags: ['乙'] });
  });

  test('that cannot be read is told', () => {
    expect(read('date: 昨天', lenient).told).toEqual([
      '2:7+2 front-matter-is-valid date 应该是 YYYY-MM-DD 这样的日期，这里是“昨天”。',
    ]);
  });
});
