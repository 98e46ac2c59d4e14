import { mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../src/read/default-config.ts';
import { parseConfig } from '../../src/read/parse-config.ts';
import { readConfig } from '../../src/read/read-config.ts';
import { tellPlaces } from './tell-places.ts';

const parse = (text: string) => parseConfig(new TextEncoder().encode(text), 'site.yaml');

test('every key is read', () => {
  const { config, problems } = parse(`title: 视觉札记
description: 一本笔记
author: 某人
url: https://notes.example.org/
base: /notes/
language: zh-Hant
timezone: Asia/Taipei
categories:
  detection: { name: 目标检测, description: 找东西, order: 9 }
  detection/two-stage: { name: 两阶段 }
navigation:
  - { name: 归档, url: /archive/ }
  - { name: 别处, url: "https://example.org/a?b#c" }
math:
  macros:
    \\RR: \\mathbb{R}
excerpt: { budget: 200 }
citations: numbered
notesPerPage: 10
`);
  expect(problems).toEqual([]);
  expect(config).toEqual({
    title: '视觉札记',
    description: '一本笔记',
    author: '某人',
    url: 'https://notes.example.org',
    base: '/notes/',
    language: 'zh-Hant',
    timezone: 'Asia/Taipei',
    categories: {
      detection: { name: '目标检测', description: '找东西', order: 9 },
      'detection/two-stage': { name: '两阶段', description: '', order: 2 },
    },
    navigation: [
      { name: '归档', url: '/archive/' },
      { name: '别处', url: 'https://example.org/a?b#c' },
    ],
    math: { macros: { '\\RR': '\\mathbb{R}' }, brackets: false },
    excerpt: { budget: 200 },
    citations: 'numbered',
    notesPerPage: 10,
  });
});

test.each(['', '# 还没写\n', '{}', 'math: {}\nexcerpt: {}\n'])(
  '%j says nothing and gives the defaults',
  (text) => {
    expect(parse(text)).toEqual({ config: defaultConfig, lenient: false, problems: [] });
  },
);

describe('a mistake is told at its place', () => {
  test.each([
    ['titel: x', '1:1+5 config-is-valid 没有 titel 这个键。|是不是 title？'],
    [
      'url: notes.example.org',
      '1:6+17 config-is-valid url 应该是 https://notes.example.org 这样的网址，这里是“notes.example.org”。',
    ],
    [
      'url: ftp://a.example',
      '1:6+15 config-is-valid url 应该是 https://notes.example.org 这样的网址，这里是“ftp://a.example”。',
    ],
    [
      'url: https://a.example/b',
      '1:6+19 config-is-valid url 只写到域名为止：https://a.example；路径写在 base 里：/b/。',
    ],
    ['base: notes', '1:7+5 config-is-valid base 应该以 / 开头和结尾：/notes/，这里是“notes”。'],
    ['base: /a/../b/', '1:7+8 config-is-valid base 写着“/a/../b/”，不能有“..”这样的一段。'],
    ['base: //evil.example/', '1:7+15 config-is-valid base 写着“//evil.example/”，有一段是空的。'],
    ['base: /笔 记/', '1:7+5 config-is-valid base 只能用字母、数字和 . _ ~ -，这里是“/笔 记/”。'],
    ['language: zh_CN', '1:11+5 config-is-valid language 应该是 zh-CN 这样的语言标记，这里是“zh_CN”。'],
    ['language: 中文', '1:11+2 config-is-valid language 应该是 zh-Hans 这样的语言标记，这里是“中文”。'],
    [
      'timezone: Asia/Shanghi',
      '1:11+12 config-is-valid timezone 写着“Asia/Shanghi”，没有这个时区（是不是 Asia/Shanghai？）。',
    ],
    ['author: [a]', '1:9+3 config-is-valid author 应该是一段文字，这里是列表。'],
    ['notesPerPage: 0', '1:15+1 config-is-valid notesPerPage 应该是 1 到 1000 之间的整数，这里是数 0。'],
    [
      'notesPerPage: "10"',
      '1:15+4 config-is-valid notesPerPage 应该是 1 到 1000 之间的整数，这里是文字“10”。',
    ],
    [
      'excerpt:\n  budget: 12.5',
      '2:11+4 config-is-valid excerpt 的 budget 应该是 20 到 1000 之间的整数，这里是数 12.5。',
    ],
    ['math: [a]', '1:7+3 config-is-valid math 应该是几行“键: 值”，这里是列表。'],
    [
      'math:\n  macros:\n    RR: x',
      '3:9+1 config-is-valid math 的 macros 的 RR 不是宏名：应该是反斜杠加字母，像 \\RR。',
    ],
    ['categories: [a]', '1:13+3 config-is-valid categories 应该是几行“键: 值”，这里是列表。'],
    [
      'categories:\n  a: 名字',
      '2:6+2 config-is-valid categories 的 a 应该是几行“键: 值”，这里是文字“名字”。',
    ],
    ['categories:\n  a: {order: 1}', '2:7+5 config-is-valid categories 的 a 的 name 没有写。'],
    [
      'categories:\n  a:\n    nmae: x',
      '3:5+4 config-is-valid categories 的 a 里没有 nmae 这个键。|是不是 name？',
    ],
    [
      'categories:\n  ../a: {name: b}',
      '2:10+4 config-is-valid categories 的 ../a 写着“../a”，不能有“..”这样的一段。',
    ],
    ['navigation: {a: b}', '1:14+1 config-is-valid navigation 应该是一个列表，这里是“键: 值”。'],
    [
      'navigation:\n  - {name: a, url: /b/}\n  - {name: a, ulr: b}',
      '3:15+3 config-is-valid navigation 的第 2 项里没有 ulr 这个键。|是不是 url？',
    ],
    [
      'navigation:\n  - {name: a, url: "javascript:alert(1)"}',
      '2:20+21 config-is-valid navigation 的第 1 项的 url 应该是 /archive/ 这样的站内路径，或者 https:// 开头的网址，这里是“javascript:alert(1)”（应该以 / 开头）。',
    ],
    ['__proto__:\n  polluted: 1', '1:1+9 config-is-yaml 这个词不能用作键。|换一个。'],
    [
      'title: "a',
      '1:10+1 config-is-yaml 这里缺一个字符：冒号、逗号或者引号。|写成“键: 值”（半角冒号加空格），检查引号是否成对。',
    ],
    ['- title', '1:1+7 config-is-valid 应该是几行“键: 值”，这里是列表。'],
  ])('%j', (text, problem) => {
    expect(tellPlaces(parse(text).problems)).toEqual([problem]);
  });

  test('all at once, and the rest is kept', () => {
    const { config, problems } = parse(`titel: a
foo: 1
bar: 2
title: 札
url: x
categories:
  a: { name: 甲, foo: 1, bar: 2 }
  b: { order: 2 }
  c: { name: 丙 }
navigation:
  - { name: 一, url: x }
  - { name: 二 }
  - { name: 三, url: /c/ }
`);
    expect(problems.map(({ place }) => `${place.line}:${place.column}`)).toEqual([
      '1:1',
      '2:1',
      '3:1',
      '5:6',
      '7:17',
      '7:25',
      '8:8',
      '11:21',
      '12:7',
    ]);
    expect(config.title).toBe('札');
    expect(Object.keys(config.categories)).toEqual(['a', 'c']);
    expect(config.navigation).toEqual([{ name: '三', url: '/c/' }]);
  });

  test('also beside a slip in the YAML', () => {
    const { config, problems } = parse('title：甲\nauthor: 乙\ntimezone: Mars\n');
    expect(problems.map(({ rule, place }) => `${place.line} ${rule}`)).toEqual([
      '1 config-is-yaml',
      '3 config-is-valid',
    ]);
    expect(config).toEqual({ ...defaultConfig, author: '乙' });
  });
});

test('nesting without end is told', () => {
  expect(parse(`title: ${'['.repeat(50_000)}`).problems[0]?.rule).toBe('config-is-yaml');
});

describe('the file', () => {
  const folder = () => mkdtemp(join(tmpdir(), 'zhaji-config-'));

  test('that is not there makes the notebook a stranger’s, called like its folder', async () => {
    const dir = await folder();
    expect(await readConfig(dir)).toEqual({
      config: { ...defaultConfig, title: basename(dir) },
      lenient: true,
      problems: [],
    });
  });

  test('called site.yml is told', async () => {
    const dir = await folder();
    await writeFile(join(dir, 'site.yml'), 'title: 甲');
    expect(tellPlaces((await readConfig(dir)).problems)).toEqual([
      'site.yml config-is-yaml 没有 site.yaml，只有 site.yml，它没有被读取。|改名为 site.yaml。',
    ]);
  });

  test('that is a link is not followed', async () => {
    const dir = await folder();
    const canary = join(await folder(), 'secret.yaml');
    await writeFile(canary, 'title: 秘密');
    await symlink(canary, join(dir, 'site.yaml'));
    const { config, lenient, problems } = await readConfig(dir);
    expect({ config, lenient }).toEqual({ config: defaultConfig, lenient: false });
    expect(tellPlaces(problems)).toEqual([
      'site.yaml config-is-yaml site.yaml 应该是普通文件。|把它放进内容文件夹。',
    ]);
  });

  test('that is not UTF-8 is told', async () => {
    const dir = await folder();
    await writeFile(join(dir, 'site.yaml'), Buffer.from('title: caf\xe9', 'latin1'));
    expect((await readConfig(dir)).problems.map(({ rule }) => rule)).toEqual(['note-is-utf8']);
  });
});
