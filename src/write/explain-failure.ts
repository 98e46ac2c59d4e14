/** A failed file operation as an obstacle that an author understands; anything else stays what it is. */

import { Obstacle } from '../report/obstacle.ts';
import { errorCode } from './error-code.ts';

const reasons: Readonly<Record<string, readonly [message: string, advice: string]>> = {
  ENOSPC: ['磁盘满了，网站没有写出', '腾出空间后再试。'],
  EDQUOT: ['磁盘配额用完了，网站没有写出', '腾出空间后再试。'],
  EACCES: ['没有写入的权限', '检查这个路径的权限，或用 --out 换一个文件夹。'],
  EPERM: ['系统不允许写入', '检查这个路径的权限，或用 --out 换一个文件夹。'],
  EROFS: ['磁盘是只读的', '用 --out 换一个能写的文件夹。'],
  EBUSY: [
    '输出文件夹正被占用，或者本身是一个挂载点，不能整个换掉',
    '关掉占用它的程序；若是挂载点，用 --out 指定它里面的一个子文件夹。',
  ],
  EXDEV: ['输出文件夹本身是一个挂载点，不能整个换掉', '用 --out 指定它里面的一个子文件夹。'],
  ELOOP: ['输出的路径上有一圈互相指着的符号链接', '用 --out 换一个文件夹。'],
  ENAMETOOLONG: ['文件名太长，文件系统存不下', '把这篇笔记、标签或分类的名字改短。'],
  EMFILE: ['打开的文件太多', '关掉一些程序，或用 ulimit -n 调高上限后再试。'],
  ENFILE: ['系统打开的文件太多', '关掉一些程序后再试。'],
  EIO: ['磁盘读写出错', '检查磁盘后再试。'],
  EEXIST: ['两个页面的地址在这块磁盘上是同一个文件（也许只差大小写）', '给其中一个换个名字。'],
};

export function explainFailure(error: unknown): unknown {
  const [message, advice] = reasons[errorCode(error) ?? ''] ?? [];
  if (!message || !(error instanceof Error)) return error;
  const path = 'path' in error && typeof error.path === 'string' ? `：${error.path}` : '。';
  return new Obstacle(message + path, advice, { cause: error });
}
