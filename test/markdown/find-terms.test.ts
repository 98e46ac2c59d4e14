import { expect, test } from 'vitest';
import { termFinder } from '../../src/markdown/find-terms.ts';
import type { Term } from '../../src/model/term.ts';

const term = (name: string, not: readonly string[] = []): Term => ({
  term: name,
  english: name,
  definition: '',
  not,
});
const find = termFinder([
  term('图像块', ['补丁', '图块']),
  term('补丁合并'),
  term('主干网络', ['骨干', '骨干网络']),
  term('token', ['tokens', '标记']),
]);
/** `补丁→图像块@2` for each word that is to be replaced, the mere term for others. */
const found = (text: string) =>
  find(text).map(({ word, term: { term: name }, at }) => (word === name ? word : `${word}→${name}@${at}`));

test.each([
  ['切成补丁和图块', ['补丁→图像块@2', '图块→图像块@5']],
  ['图像块就是图像块', ['图像块', '图像块']],
  ['补丁合并之后的补丁', ['补丁合并', '补丁→图像块@7']],
  ['骨干网络', ['骨干网络→主干网络@0']],
  ['', []],
])('the longest word at a place counts: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  ['一个token，两个tokens', ['token', 'tokens→token@10']],
  ['tokenizer、detokens、token_ids', []],
  ['Token', []],
])('a Latin word is whole, and case counts: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  '《补丁与标记》',
  '见https://补丁.example/标记?a=补丁。',
  '所谓“补丁”，',
  '「标记」',
  '有人叫它"骨干网络"',
])('a title, an address and a word that is spoken of are left alone: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test.each(['“补丁和块”', '“一块补丁”', '《块》补丁', '《补丁', '补丁”', '（https://example.org）补丁'])(
  'but not what merely stands beside such marks: %s',
  (text) => {
    expect(found(text)).toHaveLength(1);
  },
);
