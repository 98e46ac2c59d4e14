/** What a build came to: warnings by rule, then one line. */

import type { ProblemCounts } from './count-problems.ts';
import { noPaint, type Paint } from './paint.ts';

export interface Summary extends ProblemCounts {
  readonly notes: number;
  readonly pages: number;
  readonly formulas: number;
  readonly seconds: number;
  /** Where the site was written; nothing when it was only checked or has errors. */
  readonly out?: string;
}

export function printSummary(summary: Summary, paint: Paint = noPaint): string {
  const { notes, pages, formulas, errors, warnings, warningsByRule, seconds, out } = summary;
  const rules = Object.entries(warningsByRule);
  const width = Math.max(...rules.map(([rule]) => rule.length));
  const digits = Math.max(...rules.map(([, count]) => `${count}`.length));
  const table = rules.map(([rule, count]) => `  ${rule.padEnd(width)}  ${`${count}`.padStart(digits)}\n`);
  const parts = [
    `${notes} 篇笔记`,
    `${pages} 页`,
    `${formulas} 个公式`,
    ...(errors > 0 ? [paint.red(`${errors} 个错误`)] : []),
    warnings > 0 ? paint.yellow(`${warnings} 个警告`) : '0 个警告',
    `${seconds.toFixed(1)} 秒`,
  ];
  const tail = out === undefined ? '' : ` → ${paint.green(out)}`;
  return `${table.length > 0 ? `警告：\n${table.join('')}\n` : ''}${parts.join(' · ')}${tail}\n`;
}
