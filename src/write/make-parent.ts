/** Makes the folder that a site shall stand in, and says which part of its path is in the way. */

import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Obstacle } from '../report/obstacle.ts';
import { errorCode } from './error-code.ts';

const advice = '用 --out 换一个文件夹。';

/** Step by step: `recursive` never comes to an end where no folder can be made (`/proc`). */
export async function makeParent(path: string): Promise<void> {
  const entry = await entryAt(path);
  if (entry?.isDirectory()) return;
  if (entry) throw new Obstacle(`${path} 是一个文件，网站放不到它里面。`, advice);
  if (dirname(path) === path) throw new Obstacle(`没有 ${path} 这块磁盘。`, advice);
  await makeParent(dirname(path));
  try {
    await mkdir(path);
  } catch (error) {
    // Another builder may have been quicker.
    if ((await entryAt(path))?.isDirectory()) return;
    // A link to nothing stands there, or the system keeps the folder above to itself.
    if (['EEXIST', 'ENOENT'].includes(errorCode(error) ?? ''))
      throw new Obstacle(`这里建不了文件夹：${path}`, advice, { cause: error });
    throw error;
  }
}

async function entryAt(path: string) {
  return stat(path).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  });
}
