import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holderName, parseHolder, thisHolder } from '../../src/write/lock-holder.ts';
import { takeLock } from '../../src/write/take-lock.ts';
import { scratch } from './scratch.ts';

/** No process has this number: Linux ends at 2²², macOS at 99,998. */
const deadPid = 99_999_999;

async function leaveLock(
  path: string,
  holder: { pid?: number; began?: string; host?: string },
): Promise<void> {
  await mkdir(path);
  const name = holderName({ ...(await thisHolder()), pid: process.ppid, ...holder });
  await writeFile(join(path, name), '');
}

test('a lock is free again once released, and nothing of it stays', async () => {
  const folder = await scratch();
  for (let round = 0; round < 2; round++) {
    const lock = await takeLock(join(folder, 'lock'));
    await expect(takeLock(join(folder, 'lock'))).rejects.toThrow(`进程 ${process.pid}`);
    await lock.release();
  }
  expect(await readdir(folder)).toEqual([]);
});

test.each(['free', 'dead'])('of many rivals for a %s lock exactly one gets it', async (state) => {
  for (let round = 0; round < 10; round++) {
    const folder = await scratch();
    if (state === 'dead') await leaveLock(join(folder, 'lock'), { pid: deadPid });
    const rivals = Array.from({ length: 20 }, () => takeLock(join(folder, 'lock')));
    const results = await Promise.allSettled(rivals);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['lock']);
    expect(await readdir(join(folder, 'lock'))).toHaveLength(1);
  }
});

test('a lock handed on a hundred times among rivals is never held twice', async () => {
  const path = join(await scratch(), 'lock');
  let [held, taken] = [0, 0];
  const rival = async (): Promise<void> => {
    while (taken < 100) {
      const lock = await takeLock(path).catch(() => undefined);
      if (!lock) continue;
      expect(++held).toBe(1);
      taken++;
      await readdir(path);
      held--;
      await lock.release();
    }
  };
  await Promise.all([rival(), rival(), rival(), rival()]);
});

test('the lock of a process on another machine stands', async () => {
  const path = join(await scratch(), 'lock');
  await leaveLock(path, { pid: deadPid, host: 'elsewhere.example' });
  await expect(takeLock(path)).rejects.toThrow('elsewhere.example');
});

test.runIf(process.platform === 'linux')(
  'a later process with the same number does not count as the holder',
  async () => {
    const path = join(await scratch(), 'lock');
    await leaveLock(path, { began: '1' });
    await (await takeLock(path)).release();
  },
);

test('an earlier process that had our own number does not count as the holder', async () => {
  const path = join(await scratch(), 'lock');
  await mkdir(path);
  await writeFile(join(path, holderName({ ...(await thisHolder()), since: 1 })), '');
  await (await takeLock(path)).release();
});

test('something unknown in the lock is told, not removed', async () => {
  const path = join(await scratch(), 'lock');
  await mkdir(path);
  await writeFile(join(path, 'precious.txt'), '');
  await expect(takeLock(path)).rejects.toThrow('precious.txt');
  expect(await readdir(path)).toEqual(['precious.txt']);
});

test('what a process killed while claiming left behind goes', async () => {
  const folder = await scratch();
  const dead = holderName({ ...(await thisHolder()), pid: deadPid });
  await mkdir(join(folder, `lock-${dead}`));
  await (await takeLock(join(folder, 'lock'))).release();
  expect(await readdir(folder)).toEqual([]);
});

test('a holder’s name says everything about it, whatever its host is called', async () => {
  const holder = { pid: 42, began: '', host: '主机 @/:1', since: 7, nonce: 'ab12' };
  expect(parseHolder(holderName(holder))).toEqual(holder);
  expect(parseHolder(holderName(await thisHolder()))?.host).toBe(hostname());
});
