import { mkdir, readdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetUnused, recall, remember } from '../../src/cache/cache.ts';
import { scratch } from '../write/scratch.ts';

const bytes = new TextEncoder().encode('花了很久才做好');
const day = 24 * 60 * 60;
const now = () => Date.now() / 1000;

test('what is remembered is recalled, and nothing else lies in the folder', async () => {
  const folder = join(await scratch(), 'a/b');
  expect(await recall(join(folder, 'key'))).toBeUndefined();
  await remember(join(folder, 'key'), bytes);
  expect(await recall(join(folder, 'key'))).toEqual(Buffer.from(bytes));
  expect(await readdir(folder)).toEqual(['key']);
});

test('an entry with any byte changed, or cut off anywhere, is none', async () => {
  const path = join(await scratch(), 'key');
  await remember(path, bytes);
  const whole = await readFile(path);
  for (let at = 0; at < whole.length; at++) {
    await writeFile(path, whole.with(at, (whole[at] ?? 0) ^ 1));
    expect(await recall(path)).toBeUndefined();
    await writeFile(path, whole.subarray(0, at));
    expect(await recall(path)).toBeUndefined();
  }
});

test('an entry under the name of another is none', async () => {
  const folder = await scratch();
  await remember(join(folder, 'key'), bytes);
  await rename(join(folder, 'key'), join(folder, 'other'));
  expect(await recall(join(folder, 'other'))).toBeUndefined();
});

test('where nothing can be written, nothing fails', async () => {
  const file = join(await scratch(), 'a file');
  await writeFile(file, '');
  await remember(join(file, 'key'), bytes);
  expect(await recall(join(file, 'key'))).toBeUndefined();
});

test('what nobody has recalled for thirty days is removed, what somebody has stays', async () => {
  const folder = await scratch();
  for (const name of ['new', 'used', 'unused']) await remember(join(folder, name), bytes);
  await mkdir(join(folder, 'folder'));
  for (const name of ['used', 'unused', 'folder']) {
    await utimes(join(folder, name), now() - 31 * day, now() - 31 * day);
  }
  await recall(join(folder, 'used'));
  await forgetUnused(folder);
  expect((await readdir(folder)).sort()).toEqual(['folder', 'new', 'used']);
  expect((await stat(join(folder, 'used'))).mtimeMs / 1000).toBeGreaterThan(now() - day);
  await forgetUnused(join(folder, 'no such folder'));
});
