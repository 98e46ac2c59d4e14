/** `build` and `check`: builds, tells the author how it went, and says so in the exit code. */

import { availableParallelism } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import type { BuildOptions } from '../build/build-options.ts';
import type { Shard } from '../build/compile-shard.ts';
import { folders } from '../build/folders.ts';
import { freshSite } from '../build/fresh-site.ts';
import type { Told } from '../build/site-record.ts';
import { openShelf, type Shelf } from '../cache/shelf.ts';
import { readSourceLines } from '../read/read-source-lines.ts';
import { surveyFolder } from '../read/survey-folder.ts';
import { countProblems } from '../report/count-problems.ts';
import { paintFor } from '../report/paint.ts';
import { plainProgress } from '../report/plain-progress.ts';
import { printProblems } from '../report/print-problems.ts';
import { printSummary } from '../report/print-summary.ts';
import { sortProblems } from '../report/sort-problems.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { noteThreads } from './note-threads.ts';
import { openCache } from './open-cache.ts';
import type { Flags } from './parse-arguments.ts';
import { printMistakes } from './print-mistakes.ts';
import { threadProgram } from './thread-program.ts';

export async function runBuild(flags: Flags, writes: boolean, signal: AbortSignal): Promise<ExitCode> {
  const contentDir = resolve(flags.content);
  if (writes && overlap(contentDir, resolve(flags.out))) {
    const message = `网站和笔记不能一个在另一个里面：--content ${flags.content}，--out ${flags.out}。`;
    process.stderr.write(printMistakes([{ message, advice: '用 --out 指定笔记之外的文件夹。' }]));
    return exitCode.wrongUsage;
  }
  const began = performance.now();
  const cache = await openCache(flags.cache);
  try {
    const asked = optionsOf(flags, contentDir, cache.folder);
    const { shard } = flags;
    if (shard) return await inThreads(asked, flags, (all) => runShard(all, shard));
    const survey = await surveyFolder(contentDir).catch(() => undefined);
    const options = { ...asked, ...(survey && { survey }) };
    const shelf = openShelf(options.cacheDir ?? folders.cache);
    const isAsked = writes && !flags.report;
    const fresh = isAsked ? await freshSite(options, resolve(flags.out), shelf) : undefined;
    const told =
      fresh ?? (await inThreads(options, flags, (all) => buildAnew(all, flags, writes, signal, shelf)));
    if (shelf.spoilt() > 0) process.stderr.write(`缓存里有 ${shelf.spoilt()} 条坏了，已经重做。\n`);
    return await tell(told, flags, writes, performance.now() - began);
  } finally {
    await cache.close();
  }
}

function optionsOf({ base, drafts, content, out }: Flags, contentDir: string, cacheDir?: string) {
  const options: BuildOptions = {
    contentDir,
    drafts,
    siteName: relative(content, out),
    ...(base !== undefined && { base }),
    ...(cacheDir !== undefined && { cacheDir }),
  };
  return options;
}

/** Does it with the threads that were asked for, as far as the program is bundled and has any. */
async function inThreads<Result>(
  options: BuildOptions,
  { workers = availableParallelism() }: Flags,
  work: (options: BuildOptions) => Promise<Result>,
): Promise<Result> {
  const program = threadProgram();
  if (!program || workers === 0) return work(options);
  const { threads, close } = noteThreads(program, workers);
  try {
    return await work({ ...options, threads });
  } finally {
    await close();
  }
}

async function runShard(options: BuildOptions, shard: Shard): Promise<ExitCode> {
  const { compileShard } = await import('../build/compile-shard.ts');
  const progress = plainProgress((text) => process.stderr.write(text));
  const count = await compileShard(options, shard, progress);
  process.stdout.write(`第 ${shard.number}/${shard.of} 份：${count} 篇笔记已在缓存里\n`);
  return exitCode.fine;
}

/** What builds is loaded only when there is something to do. */
async function buildAnew(
  options: BuildOptions,
  flags: Flags,
  writes: boolean,
  signal: AbortSignal,
  shelf: Shelf,
): Promise<Told & { readonly report: string }> {
  const { buildTold } = await import('./build-told.ts');
  return buildTold(options, flags, writes, signal, shelf);
}

async function tell(
  { problems, notes, pages, formulas, report = '' }: Told & { readonly report?: string },
  flags: Flags,
  writes: boolean,
  milliseconds: number,
): Promise<ExitCode> {
  const counts = countProblems(problems);
  const seconds = Math.round(milliseconds) / 1000;
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
    const places = problems.map(({ place }) => place);
    const sourceLine = await readSourceLines(resolve(flags.content), places);
    const showFile = (file: string): string => join(flags.content, file);
    const text = printProblems(problems, { sourceLine, showFile, paint });
    process.stdout.write(`${text}${text && '\n'}${report}${printSummary(summary, paint)}`);
  }
  return counts.errors > 0 ? exitCode.failed : exitCode.fine;
}

function overlap(a: string, b: string): boolean {
  return [relative(a, b), relative(b, a)].some((way) => way.split(sep)[0] !== '..' && resolve(way) !== way);
}

function shownFolder(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
