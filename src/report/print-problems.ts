/** Problems as text for an author: by file, each with its source line, a caret and what to do. */

import type { Place, Problem } from '../model/problem.ts';
import { displayWidth } from './display-width.ts';
import { noPaint, type Paint } from './paint.ts';
import { printable } from './printable.ts';
import { quoteLine } from './quote-line.ts';
import { sortProblems } from './sort-problems.ts';

export interface PrintOptions {
  /** The line that a place names, without its end; nothing when it cannot be shown. */
  readonly sourceLine?: (place: Place) => string | undefined;
  /** A place's file as the author can open it. */
  readonly showFile?: (file: string) => string;
  readonly paint?: Paint;
  /** How many warnings of one rule are printed; errors are all printed. */
  readonly warningsPerRule?: number;
}

/** Ends with a line feed; empty when there are no problems. */
export function printProblems(problems: readonly Problem[], options: PrintOptions = {}): string {
  const { showFile = (file) => file, paint = noPaint, warningsPerRule = 20 } = options;
  const { printed, left } = firstOfEachRule(sortProblems(problems), warningsPerRule);
  const blocks = Array.from(groupByFile(printed), ([file, group]) => {
    const width = Math.max(...group.map((problem) => position(problem.place).length));
    const messageWidth = Math.min(
      60,
      Math.max(...group.map(({ message }) => displayWidth(printable(message)))),
    );
    const lines = group.flatMap((problem) => printProblem(problem, width, messageWidth, options));
    return [paint.bold(printable(showFile(file))), ...lines, ''].join('\n');
  });
  const rest = Array.from(
    left,
    ([rule, count]) => `${rule}：还有 ${count} 处没有列出（--format json 列出全部）\n`,
  );
  return [...blocks, ...(rest.length > 0 ? [rest.join('')] : [])].join('\n');
}

function printProblem(
  problem: Problem,
  width: number,
  messageWidth: number,
  options: PrintOptions,
): string[] {
  const { paint = noPaint, sourceLine } = options;
  const { place, severity, rule, advice } = problem;
  const message = printable(problem.message);
  const kind = (severity === 'error' ? paint.red : paint.yellow)(severity.padEnd('warning'.length));
  const gap = ' '.repeat(Math.max(0, messageWidth - displayWidth(message)));
  const indent = ' '.repeat(width + 4);
  const lines = [`  ${position(place).padStart(width)}  ${kind}  ${message}${gap}  ${paint.dim(rule)}`];
  const source = place.line === undefined ? undefined : sourceLine?.(place);
  if (source?.trim()) {
    const { text, caret } = quoteLine(source, place.column, place.length);
    lines.push(indent + text);
    if (caret) lines.push(indent + paint.red(caret));
  }
  if (advice) lines.push(indent + printable(advice));
  return lines;
}

function position({ line, column }: Place): string {
  if (line === undefined) return '-';
  return column === undefined ? `${line}` : `${line}:${column}`;
}

function groupByFile(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.place.file);
    if (group) group.push(problem);
    else groups.set(problem.place.file, [problem]);
  }
  return groups;
}

function firstOfEachRule(problems: readonly Problem[], limit: number) {
  const counts = new Map<string, number>();
  const printed = problems.filter(({ severity, rule }) => {
    if (severity === 'error') return true;
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= limit;
  });
  const left = new Map(
    Array.from(counts, ([rule, count]) => [rule, count - limit] as const).filter(([, count]) => count > 0),
  );
  return { printed, left };
}
