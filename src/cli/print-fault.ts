/** A fault of our own as text: what to report, with the stack. */

import { programVersion } from './program-version.ts';

export async function printFault(error: unknown, words: readonly string[]): Promise<string> {
  const version = await programVersion().catch(() => '?');
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error && error.cause ? `\n起因：${String(error.cause)}` : '';
  return [
    '札记自身出错了，这不是笔记的问题。请把下面的内容连同能重现它的笔记报告给我们：',
    '',
    `札记 ${version} · Node ${process.version} · ${process.platform} ${process.arch}`,
    `命令：zhaji ${words.join(' ')}`,
    `${stack}${cause}`,
    '',
  ].join('\n');
}
