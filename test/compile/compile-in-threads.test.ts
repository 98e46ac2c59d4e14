import { expect, test } from 'vitest';
import { compileInThreads } from '../../src/compile/compile-in-threads.ts';
import type { KeptNote } from '../../src/compile/note-shelf.ts';
import { startThread } from '../../src/compile/start-thread.ts';
import type { ThreadTask } from '../../src/compile/thread-words.ts';
import { defaultConfig } from '../../src/read/default-config.ts';

const program = new URL('fickle-thread.js', import.meta.url);
const context = { config: defaultConfig, glossary: [], lenient: false, drafts: false };
const task = { context, cacheDir: '' };

/** What became of each note: nothing to tell, or what is told. */
async function made(
  files: readonly string[],
  count: number,
  given: { readonly task?: ThreadTask; readonly texts?: ReadonlyMap<string, Uint8Array> } = {},
) {
  const told = new Map<string, string>();
  const bytesOf = (file: string): Uint8Array => given.texts?.get(file) ?? new Uint8Array();
  const orders = files.map((file) => ({ file, key: file, bytes: bytesOf(file), size: 0 }));
  const threads = { count, start: () => startThread(program, 32), patience: 2000 };
  await compileInThreads(orders, given.task ?? task, threads, ({ file }, { facts }) => {
    const { problems }: KeptNote = JSON.parse(facts);
    told.set(file, problems.map(({ rule, message }) => `${rule} ${message}`).join());
  });
  return Object.fromEntries(told);
}

const fine = Array.from({ length: 9 }, (_, i) => `${i}.md`);
const fineOnes = Object.fromEntries(fine.map((file) => [file, '']));

test.each([1, 2, 4])('%i threads make every note', async (count) => {
  expect(await made(fine, count)).toEqual(fineOnes);
  expect(await made([], count)).toEqual({});
});

test('a note that hangs or fills the memory is given up and told, and the others go on', {
  timeout: 30_000,
}, async () => {
  const files = ['hang.md', ...fine.slice(0, 4), 'fill.md', ...fine.slice(4), 'hang too.md'];
  expect(await made(files, 2)).toEqual({
    ...fineOnes,
    'hang.md': 'note-is-made-in-time 编译这一篇超过 2 秒，没有做完。',
    'hang too.md': 'note-is-made-in-time 编译这一篇超过 2 秒，没有做完。',
    'fill.md': 'note-is-made-in-time 编译这一篇用的内存太多，没有做完。',
  });
});

test('a fault of our own in a thread is one of the build, and says which note', async () => {
  await expect(made([...fine, 'fail.md'], 2)).rejects.toThrow('fail.md: our own fault');
});

test('every note is made, though the thread hangs that draws formulas ahead of the others', {
  timeout: 15_000,
}, async () => {
  const sharing = { ...task, formulas: new SharedArrayBuffer(8) };
  expect(await made(fine, 2, { task: sharing })).toEqual(fineOnes);
  const texts = new Map([['8.md', new Uint8Array(1)]]);
  expect(await made(fine, 2, { task: sharing, texts })).toEqual(fineOnes);
});
