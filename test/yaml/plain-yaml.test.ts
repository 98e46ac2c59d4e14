import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';
import { plainYaml } from '../../src/yaml/plain-yaml.ts';

const read = (text: string) => {
  const { data, problems, guessedFrom, placeOf } = parseYaml(text, 'a.md', 'front-matter-is-yaml');
  const keys = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  const paths = [[], ['none'], ...keys.flatMap((key) => [[key], [key, 0], [key, 1], [key, 9], [key, 'a']])];
  const places = paths.flatMap((path) => [placeOf(path), placeOf(path, 'key')]);
  return { data, problems, guessedFrom, places };
};

/** With a comment below, it is read by the parser of all YAML. */
const isReadAlike = (text: string): void => {
  expect(plainYaml(`${text}\n#`)).toBeUndefined();
  if (plainYaml(text)) expect(read(text)).toEqual(read(`${text}\n#`));
};

const key = fc.constantFrom(
  'title',
  'tags',
  'date',
  'builds-on',
  'true',
  'Null',
  'constructor',
  'x_1',
  '标题',
);
const sign = fc.constantFrom(
  ...'aZ字 一9０.,:#-+/\\[]{}"\'，：“”…·!&*?%@`|>~=_$^()（）\t😀é'.split(''),
  '😀',
);
const word = fc.oneof(
  fc.constantFrom(
    'true',
    'False',
    'null',
    'NULL',
    '~',
    '2026-09-12',
    '2026',
    '1e3',
    '0x1F',
    '0o7',
    '.5',
    'x.',
  ),
  fc.string({ unit: sign, minLength: 1, maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...'aZ字1.-，/ '), minLength: 1, maxLength: 8 }),
);
const list = fc.array(word, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`);
const row = fc.oneof(
  fc.tuple(key, fc.oneof(word, list)).map(([name, value]) => `${name}: ${value}`),
  fc.constantFrom('', 'title:', '  a', '- b', '---', '...'),
);

test('what is read without a parser is read as the parser does, with the same places', () => {
  const text = fc.array(row, { minLength: 1, maxLength: 4 }).map((rows) => `\n${rows.join('\n')}`);
  fc.assert(fc.property(text, isReadAlike), { numRuns: 3000 });
});

describe('a usual head needs no parser', () => {
  test.each([
    'title: 位置编码与编码器：第 3 篇\ndate: 2015-01-02\ntags: [语言模型, 表示学习]',
    'title: Attention Is All You Need\ndraft: true\n\nseries: 检测',
  ])('%s', (text) => {
    expect(plainYaml(`\n${text}\n`)?.size).toBe(3);
    isReadAlike(`\n${text}`);
  });
});

describe('whatever may mean more than it says does', () => {
  test.each([
    'title: 2026',
    'title: null',
    'title: 甲: 乙',
    'title: 甲 # 乙',
    'tags: [a, 3]',
    'title: 甲\ntitle: 乙',
    'constructor: 甲',
    'title: 甲\n  乙',
    'title: 甲 ',
    '',
  ])('%s', (text) => {
    expect(plainYaml(text)).toBeUndefined();
  });
});
