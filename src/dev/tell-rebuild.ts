/** What a rebuild came to, as text for the terminal: one line, then every error as a build prints it. */

import { countProblems } from '../report/count-problems.ts';
import type { Paint } from '../report/paint.ts';
import { printProblems } from '../report/print-problems.ts';
import { printable } from '../report/printable.ts';
import type { Outcome } from './preview.ts';

export interface Rebuild extends Outcome {
  /** Files as the author can open them; none the first time. */
  readonly changed: readonly string[];
  readonly milliseconds: number;
}

export function tellRebuild(
  { changed, milliseconds, problems, notes, sourceLine }: Rebuild,
  showFile: (file: string) => string,
  paint: Paint,
): string {
  const { errors, warnings } = countProblems(problems);
  const [first, ...others] = changed;
  const what = first === undefined ? '读入' : `改动 ${printable(first)}`;
  const parts = [
    others.length > 0 ? `${what} 等 ${changed.length} 个文件` : what,
    `${notes} 篇笔记`,
    errors > 0 ? paint.red(`${errors} 个错误`) : paint.green('没有错误'),
    ...(warnings > 0 ? [paint.yellow(`${warnings} 个警告`)] : []),
    `${Math.round(milliseconds)} 毫秒`,
  ];
  const told = problems.filter(({ severity }) => severity === 'error');
  return `${parts.join(' · ')}\n${told.length > 0 ? `\n${printProblems(told, { sourceLine, showFile, paint })}\n` : ''}`;
}
