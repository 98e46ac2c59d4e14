/** Why a symbolic link is not followed; nothing when it leads to an ordinary file of the same content folder. */

import { readlink, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { RuleId } from '../model/rule.ts';
import { problemOf } from '../report/problem-of.ts';
import { faultName } from './fault-name.ts';
import { isIgnored } from './is-ignored.ts';

/**
 * Folders are never entered through a link, so nothing is read elsewhere or twice, and no walk is endless.
 *
 * @param root real path of the content folder
 * @param path of the link, from the root
 */
export async function linkProblem(root: string, path: string): Promise<Problem | undefined> {
  try {
    const target = await realpath(join(root, path));
    const shown = `符号链接 ${path} 指向 ${await readlink(join(root, path))}`;
    if (target !== root && !target.startsWith(root + sep)) {
      return refused(`${shown}，那里在内容文件夹之外，没有读取。`, '把那个文件复制进来。');
    }
    if (
      target
        .slice(root.length + 1)
        .split(sep)
        .some(isIgnored)
    ) {
      return refused(`${shown}，那个文件不属于笔记，没有读取。`, '把那个文件复制出来。');
    }
    const kind = await stat(target);
    if (kind.isFile()) return undefined;
    if (!kind.isDirectory()) return refused(`${shown}，那里不是普通文件，没有读取。`, '删去它。');
    const loop = target === root || join(root, path).startsWith(target + sep);
    const why = loop ? '绕回了它自己的上级' : '会让同一批笔记出现两次';
    return refused(`${shown}，${why}，没有跟随。`, '删去它，直接引用原来的文件夹。');
  } catch (error) {
    const message = `符号链接 ${path} 读不了：${faultName(error)}。`;
    return refused(message, '删去它，或者让它指向一个文件。', 'file-is-readable');
  }

  function refused(message: string, advice: string, rule: RuleId = 'file-stays-in-content'): Problem {
    return problemOf(rule, message, { file: path }, advice);
  }
}
