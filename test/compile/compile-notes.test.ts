import { expect, test } from 'vitest';
import { compileNotes, type NoteMemory } from '../../src/compile/compile-notes.ts';
import type { Source } from '../../src/model/notebook.ts';
import type { Term } from '../../src/model/term.ts';
import { defaultConfig } from '../../src/read/default-config.ts';
import { emptyFrontMatter } from '../../src/read/read-front-matter.ts';

const source = (file: string, text: string): Source => ({
  file,
  text,
  frontMatter: { ...emptyFrontMatter, title: '题目' },
});
const sources = [source('a.md', '切成补丁。'), source('b.md', '切成图像块。')];
const patch: Term = { term: '图像块', english: 'patch', definition: '', not: ['补丁'] };

const compile = (glossary: readonly Term[], last?: NoteMemory) =>
  compileNotes({ sources, config: defaultConfig, glossary }, () => {}, last);

test('a note that did not change is not compiled again, unless what goes into every note did', async () => {
  const first = await compile([]);
  const again = await compile([], first.memory);
  expect(again.notes.map((note, i) => note === first.notes[i])).toEqual([true, true]);

  const agreed = await compile([patch], again.memory);
  expect(agreed.notes.map(({ problems, terms }) => [problems.map(({ rule }) => rule), terms])).toEqual([
    [['term-is-agreed'], []],
    [[], ['图像块']],
  ]);
});
