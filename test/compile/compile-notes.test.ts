import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { openShelf } from '../../src/cache/shelf.ts';
import { compileNotes, type NoteFile, type NoteMemory } from '../../src/compile/compile-notes.ts';
import type { NoteOrder } from '../../src/compile/note-order.ts';
import { makeNote } from '../../src/make-note.ts';
import { formulaKey } from '../../src/markdown/formula/formula-key.ts';
import { createPens } from '../../src/markdown/pens.ts';
import { SpoiltText } from '../../src/model/spoilt-text.ts';
import type { Term } from '../../src/model/term.ts';
import { defaultConfig } from '../../src/read/default-config.ts';
import { silent } from '../../src/report/progress.ts';
import { scratch } from '../write/scratch.ts';

const pens = createPens();
const patch: Term = { term: '图像块', english: 'patch', definition: '', not: ['补丁'] };
const texts = { 'a.md': '# 题目\n\n切成补丁。', 'b.md': '# 题目\n\n切成图像块。' };

const files = (written: Readonly<Record<string, string>>): NoteFile[] =>
  Object.entries(written).map(([file, text]) => {
    const bytes = new TextEncoder().encode(text);
    return { file, stamp: text, read: () => ({ stamp: text, bytes: { bytes, size: bytes.length } }) };
  });

async function compile(
  folder: string,
  { glossary = [], program = '1', written = texts }: Partial<Setting> = {},
  last?: NoteMemory,
) {
  const made: string[] = [];
  const orders: NoteOrder[] = [];
  const context = { config: defaultConfig, glossary, lenient: false, drafts: false };
  const workshop = {
    context,
    program,
    shelf: openShelf(folder),
    cacheDir: folder,
    make(order: NoteOrder) {
      orders.push(order);
      return makeNote(order, order.file, context, pens);
    },
  };
  const progress = { ...silent, step: (file?: string) => made.push(file ?? '') };
  return { ...(await compileNotes(files(written), workshop, progress, last)), made, orders };
}

interface Setting {
  readonly glossary: readonly Term[];
  readonly program: string;
  readonly written: Readonly<Record<string, string>>;
}

test('a note that did not change is not made again: neither in this program nor in the next', async () => {
  const folder = await scratch();
  const first = await compile(folder);
  expect(first.made).toEqual(['a.md', 'b.md']);
  expect((await compile(folder, {}, first.memory)).made).toEqual([]);
  const next = await compile(folder);
  expect(next.made).toEqual([]);
  expect(next.notes).toEqual(first.notes);
  expect(next.texts.get('b.md')).toEqual(first.texts.get('b.md'));
});

test('a note is made again when its text, its file, the glossary or the program is another, and only then', async () => {
  const folder = await scratch();
  await compile(folder);
  expect((await compile(folder, { written: { ...texts, 'b.md': '# 另一个' } })).made).toEqual(['b.md']);
  expect((await compile(folder, { written: { 'c.md': texts['a.md'] } })).made).toEqual(['c.md']);
  const agreed = await compile(folder, { glossary: [patch] });
  expect(agreed.made).toEqual(['a.md', 'b.md']);
  expect(agreed.notes.map(({ facts }) => [facts?.problems.map(({ rule }) => rule), facts?.terms])).toEqual([
    [['term-is-agreed'], []],
    [[], ['图像块']],
  ]);
  expect((await compile(folder, { program: '2' })).made).toEqual(['a.md', 'b.md']);
  expect((await compile(folder)).made).toEqual([]);
});

test('a spoilt note is made again; where its facts were had from elsewhere, whoever asks for its text is told', async () => {
  const folder = await scratch();
  const first = await compile(folder);
  const [note = ''] = (await readdir(join(folder, 'notes'))).map((name) => join(folder, 'notes', name));
  const whole = await readFile(note);
  await writeFile(note, whole.with(40, (whole[40] ?? 0) ^ 1));
  expect((await compile(folder)).made).toHaveLength(1);

  await rm(join(folder, 'notes'), { recursive: true });
  const { made, texts: lost } = await compile(folder, {}, { packed: first.memory.packed });
  expect(made).toEqual([]);
  expect(() => lost.get('a.md')).toThrow(SpoiltText);
  const again = await compile(folder);
  expect(again.made).toEqual(['a.md', 'b.md']);
  expect(again.texts.get('a.md')).toEqual(first.texts.get('a.md'));
});

test('where nothing can be kept, everything is made, and texts are had all the same', async () => {
  const file = join(await scratch(), 'a file');
  await writeFile(file, '');
  const { made, texts: kept } = await compile(file);
  expect(made).toEqual(['a.md', 'b.md']);
  expect(kept.get('a.md')?.body.map(String)).toEqual(['\n<p>切成补丁。</p>']);
});

test('what was drawn of a note before it changed is at hand, as it was drawn', async () => {
  const written = (text: string) => ({
    'a.md': `# 题目\n\n见 [别处](b.md) 的 $a^2$，${text}\n\n$$b$$\n\n\`\`\`js\nlet x = 1;\n\`\`\`\n\n再见 [别处](b.md)：$c$。`,
    'b.md': texts['b.md'],
  });
  const folder = await scratch();
  const first = await compile(folder, { written: written('从前。') });
  const then = await compile(folder, { written: written('现在，$d$。') }, first.memory);
  const [order] = then.orders;
  expect(order?.drawings?.all.map(({ name }) => name)).toEqual([
    'inline a^2',
    'display b',
    'code js \nlet x = 1;',
    'inline c',
  ]);
  for (const { name, html } of order?.drawings?.all ?? []) {
    const drawn = pens.code.get(name) ?? pens.formulas.get(formulaKey(order?.drawings?.scope ?? '', name));
    expect(html).toBe(drawn?.html);
  }
  const body = (from: typeof first) =>
    from.texts
      .get('a.md')
      ?.body.map((part) => (part instanceof Uint8Array ? `${part}` : ''))
      .join('');
  const clean = await compile(await scratch(), { written: written('现在，$d$。') });
  expect(body(then)).toBe(body(clean));
});

test('what is remembered of a run holds on to nothing of the runs before', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const folder = await scratch();
  const first = await compile(folder);
  const remembered = new WeakRef(first.memory.packed);
  let last = await compile(folder, {}, first.memory);
  // Nor does this test.
  first.memory = last.memory;
  for (let i = 0; i < 3; i++) last = await compile(folder, {}, last.memory);
  await nextTurn();
  collect();
  expect(remembered.deref()).toBeUndefined();
  expect(last.memory.packed.size).toBe(2);
});
