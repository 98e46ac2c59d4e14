import hljs from 'highlight.js/lib/core';
import { expect, test } from 'vitest';
import { inkCode } from '../../../src/markdown/code/ink-code.ts';
import { InkEmitter } from '../../../src/markdown/code/ink-emitter.ts';
import { loadGrammar } from '../../../src/markdown/code/load-grammar.ts';

test('the innermost scope with an ink draws, and space goes on with what stands before it', async () => {
  const code = 'async def f(): return f"a {b} c"  # 注\n';
  expect(inkCode(await loadGrammar('python'), code, 'python')).toEqual([
    { text: 'async def ', ink: 'keyword' },
    { text: 'f', ink: 'function' },
    { text: '(): ', ink: '' },
    { text: 'return ', ink: 'keyword' },
    { text: 'f"a ', ink: 'string' },
    { text: '{b}', ink: '' },
    { text: ' c"  ', ink: 'string' },
    { text: '# 注\n', ink: 'comment' },
  ]);
});

test('where a grammar fails the code is plain', () => {
  const broken = hljs.newInstance();
  broken.configure({ __emitter: InkEmitter });
  broken.registerLanguage('broken', () => ({
    contains: [
      { scope: 'string', begin: /a/, end: /b/ },
      {
        begin: /c/,
        'on:begin': () => {
          throw new Error('broken');
        },
      },
    ],
  }));
  expect(inkCode(broken, 'abcd', 'broken')).toEqual([{ text: 'abcd', ink: '' }]);
  expect(inkCode(broken, 'abd', 'broken')).toHaveLength(2);
});

test.each([
  ['a word without end', `int ${'a'.repeat(1000)};`],
  ['a file without end', 'int a;\n'.repeat(20_000)],
])('%s is plain', async (_, code) => {
  expect(inkCode(await loadGrammar('cpp'), code, 'cpp')).toEqual([{ text: code, ink: '' }]);
});
