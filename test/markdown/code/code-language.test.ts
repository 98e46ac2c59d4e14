import { expect, test } from 'vitest';
import { codeLanguage } from '../../../src/markdown/code/code-language.ts';

test.each([
  ['{.python', 'python'],
  ['python=1', 'python'],
  ['Python3', 'python3'],
  ['c++', 'c++'],
  ['rust,ignore', 'rust'],
  ['js{1,3}', 'js'],
  ['cpp:main.cpp', 'cpp'],
  ['Plain', 'plain'],
  ['', 'text'],
  ['没有', '没有'],
])('%s', (written, expected) => {
  expect(codeLanguage(written)).toBe(expected);
});
