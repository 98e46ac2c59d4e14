/** Where a site stands on the disk, and the names beside it that publishing needs. */

import { lstat, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Obstacle } from '../report/obstacle.ts';
import { errorCode } from './error-code.ts';
import { makeParent } from './make-parent.ts';

export interface OutputPaths {
  /** The site. */
  readonly site: string;
  /** What differs in the next site, until it is in its place. */
  readonly staging: string;
  /** What was in its place, until the next site stands. */
  readonly old: string;
  readonly lock: string;
}

/** Follows symbolic links, so that a link stays one and its target is what gets replaced; makes the parent folder. */
export async function outputPaths(outDir: string): Promise<OutputPaths> {
  let path = resolve(outDir);
  for (let links = 0; ; links++) {
    if (links > 40)
      throw new Obstacle(`输出文件夹是一圈互相指着的符号链接：${outDir}`, '用 --out 换一个文件夹。');
    const parent = dirname(path);
    if (parent === path)
      throw new Obstacle(`不能把网站写到磁盘的根目录：${path}`, '用 --out 指定一个子文件夹。');
    await makeParent(parent);
    path = join(await realpath(parent), basename(path));
    const entry = await lstat(path).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (entry?.isSymbolicLink()) {
      path = resolve(dirname(path), await readlink(path));
      continue;
    }
    if (entry && !entry.isDirectory()) {
      throw new Obstacle(`输出的位置上已有一个文件：${path}`, '用 --out 换一个文件夹。');
    }
    if (entry && entry.dev !== (await lstat(dirname(path))).dev) {
      throw new Obstacle(
        `输出文件夹本身是一个挂载点，不能整个换掉：${path}`,
        `用 --out 指定它里面的一个子文件夹，例如 ${join(outDir, 'site')}。`,
      );
    }
    const beside = (what: string): string => join(dirname(path), `.${basename(path)}.zhaji-${what}`);
    return { site: path, staging: beside('staging'), old: beside('old'), lock: beside('lock') };
  }
}
