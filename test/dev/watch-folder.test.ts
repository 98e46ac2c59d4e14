import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchFolder } from '../../src/dev/watch-folder.ts';
import { scratch } from '../write/scratch.ts';

/** Watches a folder, and tells what was told of it, from the folder that it stands in. */
function watched(above: string, name = '笔记') {
  const told = new Set<string>();
  const faults: unknown[] = [];
  const watch = watchFolder(
    path.join(above, name),
    (file) => told.add(path.relative(above, file).replaceAll(path.sep, '/')),
    (fault) => faults.push(fault),
  );
  onTestFinished(() => watch.close());
  return {
    watch,
    faults,
    /** Waits until all of these have been told, and forgets them. */
    async tells(...files: string[]) {
      await expect.poll(() => files.filter((file) => !told.has(file))).toEqual([]);
      told.clear();
    },
    /** Edits a file until that is told; before, it may be told of a folder above alone. Returns all that was told. */
    async follows(file: string) {
      await expect
        .poll(async () => {
          await writeFile(path.join(above, file), '');
          return told.has(file);
        })
        .toBe(true);
      const all = [...told];
      told.clear();
      return all;
    },
  };
}

test('whatever changes in a folder, or in one that comes later, is told', async () => {
  const above = await scratch();
  const folder = path.join(above, '笔记');
  await mkdir(path.join(folder, '甲'), { recursive: true });
  const { tells, follows } = watched(above);
  await follows('笔记/甲/一.md');
  await mkdir(path.join(folder, '乙/丙'), { recursive: true });
  await tells('笔记/乙');
  await follows('笔记/乙/丙/二.md');
  await rename(path.join(folder, '乙'), path.join(folder, '丁'));
  await tells('笔记/乙', '笔记/丁');
  await follows('笔记/丁/丙/二.md');
  // Another folder of the same name.
  await rm(path.join(folder, '丁'), { recursive: true });
  await mkdir(path.join(folder, '丁/丙'), { recursive: true });
  await tells('笔记/丁');
  await follows('笔记/丁/丙/三.md');
});

test('a folder that has become a file, or cannot be looked into, harms nothing', async () => {
  const above = await scratch();
  const folder = path.join(above, '笔记');
  await mkdir(path.join(folder, '甲/深'), { recursive: true });
  const { tells, follows } = watched(above);
  // At once, so that what is told of the folder is told when it is a file.
  rmSync(path.join(folder, '甲'), { recursive: true });
  writeFileSync(path.join(folder, '甲'), '');
  await tells('笔记/甲');
  rmSync(path.join(folder, '甲'));
  mkdirSync(path.join(folder, '甲/深'), { recursive: true });
  await tells('笔记/甲');
  await follows('笔记/甲/深/二.md');
});

test('a folder that came without an event is found when somebody looks', async () => {
  const above = await scratch();
  const folder = path.join(above, '上上/上/笔记');
  await mkdir(folder, { recursive: true });
  const { follows, watch } = watched(above, '上上/上/笔记');
  // So far above, nobody watches.
  await rename(path.join(above, '上上'), path.join(above, '挪走'));
  await mkdir(folder, { recursive: true });
  watch.refresh();
  await follows('上上/上/笔记/一.md');
});

test('the folder itself may come, go and come back', async () => {
  const above = await scratch();
  const { tells, follows, faults } = watched(above, '还没有/笔记');
  const folder = path.join(above, '还没有/笔记');
  for (let round = 0; round < 3; round++) {
    await mkdir(folder, { recursive: true });
    await tells('还没有/笔记');
    await follows('还没有/笔记/一.md');
    await rm(path.join(above, '还没有'), { recursive: true });
    await tells('还没有/笔记');
  }
  expect(faults).toEqual([]);
});

test('what is hidden is not told', async () => {
  const above = await scratch();
  const folder = path.join(above, '笔记');
  await mkdir(path.join(folder, '.git'), { recursive: true });
  const { follows } = watched(above);
  await writeFile(path.join(folder, '.git/index'), '');
  await writeFile(path.join(folder, '.一.md.swp'), '');
  await mkdir(path.join(folder, 'node_modules'));
  expect(await follows('笔记/一.md')).toEqual(['笔记/一.md']);
});
