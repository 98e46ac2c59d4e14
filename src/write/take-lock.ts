/**
 * One builder at a time: a folder holding one empty file whose name says who holds it.
 *
 * A free lock is taken by renaming a folder that already holds our name onto it, and a dead one's is taken over by
 * renaming its file to our name. Both renames are atomic and succeed for one of two rivals only.
 */

import { mkdir, readdir, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Obstacle } from '../report/obstacle.ts';
import { errorCode } from './error-code.ts';
import { holderName, isAlive, type LockHolder, parseHolder, thisHolder } from './lock-holder.ts';

export interface Lock {
  release(): Promise<void>;
}

/** Throws an Obstacle when somebody alive holds it. */
export async function takeLock(path: string): Promise<Lock> {
  const me = holderName(await thisHolder());
  for (;;) {
    const [name] = await namesIn(path);
    const taken = name === undefined ? await claim(path, me) : await takeOver(path, name, me);
    if (taken) break;
  }
  await removeDeadClaims(path);
  return {
    async release() {
      await unlink(join(path, me)).catch(ignore('ENOENT'));
      await rmdir(path).catch(ignore('ENOENT', 'ENOTEMPTY', 'EEXIST'));
    },
  };
}

async function claim(path: string, me: string): Promise<boolean> {
  const claimed = `${path}-${me}`;
  await mkdir(claimed);
  await writeFile(join(claimed, me), '');
  // Windows renames onto no folder, not even an empty one.
  await rmdir(path).catch(ignore('ENOENT', 'ENOTEMPTY', 'EEXIST'));
  try {
    await rename(claimed, path);
    return true;
  } catch (error) {
    await rm(claimed, { recursive: true, force: true });
    if (
      ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(errorCode(error) ?? '') &&
      (await namesIn(path)).length > 0
    ) {
      return false;
    }
    throw error;
  }
}

async function takeOver(path: string, name: string, me: string): Promise<boolean> {
  const holder = parseHolder(name);
  if (!holder) throw new Obstacle(`锁里有认不出的文件：${join(path, name)}`, `删掉 ${path} 再试。`);
  if (await isAlive(holder)) throw held(path, holder);
  return rename(join(path, name), join(path, me)).then(() => true, ignore('ENOENT'));
}

function held(path: string, { pid, host, since }: LockHolder): Obstacle {
  const when = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'short', timeStyle: 'medium' }).format(since);
  return new Obstacle(
    `另一个札记正在往这里生成：进程 ${pid}（${host}），从 ${when} 开始。`,
    `等它结束，或用 --out 换一个文件夹；如果确定它已经不在了，删掉 ${path}。`,
  );
}

async function namesIn(path: string): Promise<readonly string[]> {
  return readdir(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
}

/** Left behind by a process killed between its two steps. */
async function removeDeadClaims(path: string): Promise<void> {
  const prefix = `${basename(path)}-`;
  for (const name of await namesIn(dirname(path))) {
    const holder = name.startsWith(prefix) && parseHolder(name.slice(prefix.length));
    if (holder && !(await isAlive(holder))) {
      await rm(join(dirname(path), name), { recursive: true, force: true });
    }
  }
}

function ignore(...codes: readonly string[]): (error: unknown) => false {
  return (error) => {
    if (codes.includes(errorCode(error) ?? '')) return false;
    throw error;
  };
}
