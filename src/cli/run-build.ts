/** `build` and `check`: builds, tells the author how it went, and says so in the exit code. */

import { join, relative, resolve, sep } from 'node:path';
import { build } from '../build.ts';
import { readSourceLines } from '../read/read-source-lines.ts';
import { countProblems } from '../report/count-problems.ts';
import { paintFor } from '../report/paint.ts';
import { plainProgress } from '../report/plain-progress.ts';
import { printProblems } from '../report/print-problems.ts';
import { printSummary } from '../report/print-summary.ts';
import { sortProblems } from '../report/sort-problems.ts';
import { terminalProgress } from '../report/terminal-progress.ts';
import { nowhere } from '../write/nowhere.ts';
import { openOutput } from '../write/open-output.ts';
import { auditBuild } from './audit-build.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { interrupted } from './interruption.ts';
import type { Flags } from './parse-arguments.ts';
import { printMistakes } from './print-mistakes.ts';

export async function runBuild(flags: Flags, writes: boolean, signal: AbortSignal): Promise<ExitCode> {
  const contentDir = resolve(flags.content);
  if (writes && overlap(contentDir, resolve(flags.out))) {
    const message = `网站和笔记不能一个在另一个里面：--content ${flags.content}，--out ${flags.out}。`;
    process.stderr.write(printMistakes([{ message, advice: '用 --out 指定笔记之外的文件夹。' }]));
    return exitCode.wrongUsage;
  }
  const began = performance.now();
  const result = await buildTold(contentDir, flags, writes, signal);
  const { problems, notes, pages, formulas, report } = result;
  const counts = countProblems(problems);
  const seconds = Math.round(performance.now() - began) / 1000;
  const published = writes && counts.errors === 0 ? { out: shownFolder(flags.out) } : {};
  const summary = { notes, pages, formulas, ...counts, seconds, ...published };
  if (flags.format === 'json') {
    const told = {
      content: flags.content,
      problems: sortProblems(problems),
      summary,
      ...(report && { report }),
    };
    process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  } else {
    const paint = paintFor(process.stdout, process.env);
    const sourceLine = await readSourceLines(
      contentDir,
      problems.map(({ place }) => place),
    );
    const showFile = (file: string): string => join(flags.content, file);
    const text = printProblems(problems, { sourceLine, showFile, paint });
    process.stdout.write(`${text}${text && '\n'}${report}${printSummary(summary, paint)}`);
  }
  return counts.errors > 0 ? exitCode.failed : exitCode.fine;
}

async function buildTold(contentDir: string, flags: Flags, writes: boolean, signal: AbortSignal) {
  const { base, drafts } = flags;
  const output = writes ? await openOutput(flags.out) : nowhere;
  const live = process.stderr.isTTY ? terminalProgress(process.stderr) : undefined;
  const progress = live ?? plainProgress((text) => process.stderr.write(text));
  try {
    const options = { contentDir, drafts, ...(base !== undefined && { base }) };
    const watch = flags.report ? auditBuild(contentDir, output, progress) : undefined;
    const building = build(options, watch?.output ?? output, watch?.progress ?? progress, signal);
    const result = await Promise.race([building, interrupted(signal)]);
    const report = watch ? await watch.report(result.noteFiles, result.problems) : '';
    return { ...result, report: report && `${report}\n` };
  } finally {
    live?.end();
    await output.close();
  }
}

function overlap(a: string, b: string): boolean {
  return [relative(a, b), relative(b, a)].some((way) => way.split(sep)[0] !== '..' && resolve(way) !== way);
}

function shownFolder(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
