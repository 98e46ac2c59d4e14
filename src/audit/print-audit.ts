/** The figures of a site as text: what went in, what came out, what was lost and where, what took long. */

import { printable } from '../report/printable.ts';
import { addFigures, type Figures, type NoteAudit, noFigures } from './figures.ts';

export interface Timing {
  readonly file: string;
  /** Of compiling the note. */
  readonly milliseconds: number;
}

const slowestShown = 5;
const rows: readonly (readonly [keyof Figures, string])[] = [
  ['han', '正文汉字'],
  ['inlineMath', '行内公式'],
  ['displayMath', '独立公式'],
  ['code', '代码块'],
  ['images', '图片'],
  ['links', '链接'],
];

export function printAudit(audits: readonly NoteAudit[], timings: readonly Timing[]): string {
  const published = audits.filter(({ source }) => !source.draft);
  const drawn = published.filter(({ page }) => page);
  const input = published.reduce((sum, { source }) => addFigures(sum, source), noFigures);
  const output = drawn.reduce((sum, { page }) => (page ? addFigures(sum, page) : sum), noFigures);
  const refused = drawn.reduce((sum, { page }) => sum + (page?.refused ?? 0), 0);
  const lines = published.flatMap(({ lost }) => lost);
  const told = lines.filter((one) => one.told).length;
  const drafts = audits.length - published.length;
  return [
    '对账（左：按源文件数；右：按写出的页面数）',
    row('笔记', published.length, drawn.length, drafts > 0 ? `另有 ${drafts} 篇草稿` : ''),
    ...rows.map(([key, name]) => row(name, input[key], output[key])),
    `  画不出、按原文显示的公式 ${refused} 个；没有到达页面的正文 ${lines.length} 行，其中 ${told} 行有警告指明`,
    '',
    ...published.filter(({ page }) => !page).map(({ file }) => `  没有页面：${printable(file)}`),
    ...drawn.flatMap(lossesOf),
    ...slowest(timings),
    '',
  ].join('\n');
}

function row(name: string, before: number, after: number, remark = ''): string {
  const pad = ' '.repeat(Math.max(0, 10 - 2 * name.length));
  const difference = after - before;
  const sign = difference === 0 ? '' : `（${difference > 0 ? '+' : '−'}${Math.abs(difference)}）`;
  return `  ${name}${pad}  ${String(before).padStart(8)} → ${String(after).padStart(8)} ${sign}${remark}`.trimEnd();
}

/** What nobody has told the author yet. */
function lossesOf({ file, source, page, lost }: NoteAudit): string[] {
  const untold = lost.filter(({ told }) => !told);
  if (untold.length > 0) {
    return untold.map(
      ({ line, text }) => `  丢字：${printable(`${file}:${line}`)}  ${printable(text.trim().slice(0, 80))}`,
    );
  }
  const missing = source.han - (page?.han ?? 0);
  return missing > 0 && lost.length === 0
    ? [`  少字：${printable(file)}  少 ${missing} 个汉字，找不到是哪一行`]
    : [];
}

function slowest(timings: readonly Timing[]): string[] {
  const first = timings.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, slowestShown);
  return first.map(
    ({ file, milliseconds }) => `  最慢：处理器 ${Math.round(milliseconds)} 毫秒  ${printable(file)}`,
  );
}
