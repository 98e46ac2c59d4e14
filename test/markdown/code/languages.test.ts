import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../../src/markdown/code/languages.ts';

const grammars = readdirSync(
  new URL('../../../node_modules/highlight.js/lib/languages/', import.meta.url),
).flatMap((file) => /^([^.]+)\.js$/.exec(file)?.[1] ?? []);

test('every grammar has a name, and every name a grammar', () => {
  expect([...new Set(languages.values())].sort()).toEqual(
    grammars.map((name) => (name === 'plaintext' ? 'text' : name)).sort(),
  );
});

test.each([
  ['c++17', 'cpp'],
  ['cuda', 'cpp'],
  ['dockerfile', 'dockerfile'],
  ['jsonc', 'json'],
  ['shell', 'bash'],
  ['toml', 'ini'],
  ['tsx', 'typescript'],
  ['vue', 'xml'],
  ['mermaid', 'text'],
  ['typst', 'text'],
  ['output', 'text'],
  ['pyhton', undefined],
])('%s', (written, grammar) => {
  expect(languages.get(written)).toBe(grammar);
});
