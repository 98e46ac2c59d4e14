import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openShelf } from '../../src/cache/shelf.ts';
import { scratch } from '../write/scratch.ts';

const text = '花了很久才做好';
const bytes = Buffer.from(text);

test('what is put is taken, and nothing else lies in the folder', async () => {
  const folder = await scratch();
  const shelf = openShelf(folder);
  expect(shelf.take('a/b')).toBeUndefined();
  expect(shelf.put('a/b', text)).toBe(true);
  expect(shelf.take('a/b')).toEqual(bytes);
  expect(await readdir(folder, { recursive: true })).toEqual(['a', 'a/b']);
  shelf.drop('a/b');
  expect(shelf.take('a/b')).toBeUndefined();
  expect(shelf.spoilt()).toBe(0);
});

test('an entry with any byte changed, or cut off anywhere, is none, is counted and is thrown away', async () => {
  const folder = await scratch();
  const path = join(folder, 'key');
  openShelf(folder).put('key', text);
  const whole = await readFile(path);
  for (let at = 0; at < whole.length; at++) {
    for (const spoilt of [whole.with(at, (whole[at] ?? 0) ^ 1), whole.subarray(0, at)]) {
      await writeFile(path, spoilt);
      const shelf = openShelf(folder);
      expect(shelf.take('key')).toBeUndefined();
      expect(shelf.spoilt()).toBe(1);
      expect(await readdir(folder)).toEqual([]);
    }
  }
});

test('an entry is put where its taker wants it, and looked at as closely there', async () => {
  const folder = await scratch();
  const rooms: SharedArrayBuffer[] = [];
  const take = (name: string) =>
    openShelf(folder).take(name, (size) => {
      const room = new SharedArrayBuffer(size);
      rooms.push(room);
      return Buffer.from(room);
    });
  expect(take('key')).toBeUndefined();
  openShelf(folder).put('key', text);
  const taken = take('key');
  expect(taken?.toString()).toBe(text);
  expect(taken?.buffer).toBe(rooms[0]);
  const path = join(folder, 'key');
  const whole = await readFile(path);
  await writeFile(path, whole.with(6, (whole[6] ?? 0) ^ 1));
  expect(take('key')).toBeUndefined();
});

test('an entry that stands under another name is none', async () => {
  const folder = await scratch();
  const shelf = openShelf(folder);
  shelf.put('a', text);
  await rename(join(folder, 'a'), join(folder, 'b'));
  expect(shelf.take('b')).toBeUndefined();
  expect(shelf.spoilt()).toBe(1);
});

test('a folder in the place of an entry, or a file in the place of the folder, is no reason to fail', async () => {
  const folder = await scratch();
  await mkdir(join(folder, 'a/within'), { recursive: true });
  await writeFile(join(folder, 'file'), '');
  const shelf = openShelf(folder);
  expect(shelf.take('a')).toBeUndefined();
  expect(shelf.put('a', text)).toBe(false);
  expect(shelf.put('file/b', text)).toBe(false);
  shelf.drop('file/b');
  expect(shelf.take('file/b')).toBeUndefined();
});
