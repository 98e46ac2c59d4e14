import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recall, remember } from '../../src/cache/cache.ts';
import { scratch } from '../write/scratch.ts';

const bytes = new TextEncoder().encode('花了很久才做好');

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

test('where nothing can be written, nothing fails', async () => {
  const file = join(await scratch(), 'a file');
  await writeFile(file, '');
  await remember(join(file, 'key'), bytes);
  expect(await recall(join(file, 'key'))).toBeUndefined();
});
