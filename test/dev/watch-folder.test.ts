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
    faults,
    /** Waits until all of these have been told, and forgets them. */
    async tells(...files: string[]) {
      await expect.poll(() => files.filter((file) => !told.has(file))).toEqual([]);
      told.clear();
    },
    told: () => [...told],
  };
}

test('whatever changes in a folder, or in one that comes later, is told', async () => {
  const above = await scratch();
  const folder = path.join(above, '笔记');
  await mkdir(path.join(folder, '甲'), { recursive: true });
  await writeFile(path.join(folder, '甲/一.md'), '');
  const { tells } = watched(above);
  await writeFile(path.join(folder, '甲/一.md'), '改了');
  await tells('笔记/甲/一.md');
  await mkdir(path.join(folder, '乙/丙'), { recursive: true });
  await tells('笔记/乙');
  await writeFile(path.join(folder, '乙/丙/二.md'), '');
  await tells('笔记/乙/丙/二.md');
  await rename(path.join(folder, '乙'), path.join(folder, '丁'));
  await tells('笔记/乙', '笔记/丁');
  await writeFile(path.join(folder, '丁/丙/二.md'), '改了');
  await tells('笔记/丁/丙/二.md');
  // Another folder of the same name.
  await rm(path.join(folder, '丁'), { recursive: true });
  await mkdir(path.join(folder, '丁/丙'), { recursive: true });
  await tells('笔记/丁');
  await writeFile(path.join(folder, '丁/丙/三.md'), '');
  await tells('笔记/丁/丙/三.md');
});

test('the folder itself may come, go and come back', async () => {
  const above = await scratch();
  const { tells, faults } = watched(above, '还没有/笔记');
  const folder = path.join(above, '还没有/笔记');
  for (let round = 0; round < 3; round++) {
    await mkdir(folder, { recursive: true });
    await tells('还没有/笔记');
    await writeFile(path.join(folder, '一.md'), `${round}`);
    await tells('还没有/笔记/一.md');
    await rm(path.join(above, '还没有'), { recursive: true });
    await tells('还没有/笔记');
  }
  expect(faults).toEqual([]);
});

test('what is hidden is not told', async () => {
  const above = await scratch();
  const folder = path.join(above, '笔记');
  await mkdir(path.join(folder, '.git'), { recursive: true });
  const { tells, told } = watched(above);
  await writeFile(path.join(folder, '.git/index'), '');
  await writeFile(path.join(folder, '.一.md.swp'), '');
  await mkdir(path.join(folder, 'node_modules'));
  await writeFile(path.join(folder, '一.md'), '');
  await tells('笔记/一.md');
  expect(told()).toEqual([]);
});
