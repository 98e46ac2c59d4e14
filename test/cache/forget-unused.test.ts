import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetUnused } from '../../src/cache/forget-unused.ts';
import { openShelf } from '../../src/cache/shelf.ts';
import { scratch } from '../write/scratch.ts';

const day = 24 * 60 * 60;
const now = () => Date.now() / 1000;
const bytes = new Uint8Array(100);

const age = (path: string, days: number) => utimes(path, now() - days * day, now() - days * day);
const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'tidied')
    .map(({ name }) => name)
    .sort();

test('what nobody has used for thirty days is removed, wherever it lies; what somebody has stays', async () => {
  const folder = await scratch();
  const shelf = openShelf(folder);
  for (const name of ['new', 'used', 'unused']) {
    shelf.put(`fonts/${name}`, bytes);
    shelf.put(`notes/ab/${name} note`, bytes);
  }
  for (const name of ['fonts/used', 'fonts/unused', 'notes/ab/used note', 'notes/ab/unused note'])
    await age(join(folder, name), 31);
  shelf.take('fonts/used');
  await forgetUnused(folder, ['notes/ab/used note', 'notes/ab/none']);
  expect(await filesIn(folder)).toEqual(['new', 'new note', 'used', 'used note']);
  expect((await stat(join(folder, 'fonts/used'))).mtimeMs / 1000).toBeGreaterThan(now() - day);
});

test('of what is more than may be, the oldest goes first', async () => {
  const folder = await scratch();
  const shelf = openShelf(folder);
  for (const [i, name] of ['a', 'b', 'c', 'd'].entries()) {
    shelf.put(`notes/${name}`, bytes);
    await age(join(folder, 'notes', name), 4 - i);
  }
  await forgetUnused(folder, [], { bytes: 300 });
  expect(await filesIn(folder)).toEqual(['c', 'd']);
});

test('the program, which stands in the same folder, stays however old it is', async () => {
  const folder = await scratch();
  await writeFile(join(folder, 'cli.js'), '');
  await age(join(folder, 'cli.js'), 99);
  await forgetUnused(folder);
  expect(await filesIn(folder)).toEqual(['cli.js']);
});

test('it is looked after once a day', async () => {
  const folder = await scratch();
  await forgetUnused(folder);
  openShelf(folder).put('notes/a', bytes);
  await age(join(folder, 'notes/a'), 31);
  await forgetUnused(folder);
  expect(await filesIn(folder)).toEqual(['a']);
  await age(join(folder, 'tidied'), 2);
  await forgetUnused(folder);
  expect(await filesIn(folder)).toEqual([]);
});

test('where there is no folder, and none can be made, nothing fails', async () => {
  const folder = await scratch();
  await writeFile(join(folder, 'file'), '');
  await forgetUnused(join(folder, 'file/none'));
});
