/** What happens before each measured run of a round, in this order. */

import { existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Expected } from './check-output.ts';
import type { Project } from './contender.ts';
import { listNotes } from './list-notes.ts';

export interface Scenario {
  readonly heading: string;
  /** Starts without output and caches; memory is watched. */
  readonly isCold?: true;
  /** Only ours has the template that is edited. */
  readonly isOurs?: true;
  readonly change: (project: Project, round: number) => Expected | undefined;
}

export const scenarios: readonly Scenario[] = [
  { heading: '从零', isCold: true, change: removeTraces },
  { heading: '什么都没变', change: () => undefined },
  { heading: '改一篇正文', change: editBody },
  { heading: '改一篇的标签', isOurs: true, change: retag },
  { heading: '改模板', isOurs: true, change: editTemplate },
];

/**
 * Moves them aside: for minutes, ext4 looks at every file that was deleted before it makes a new one near it, which takes a
 * third of a millisecond for each: https://github.com/torvalds/linux/blob/master/fs/ext4/ialloc.c (`recently_deleted`)
 */
function removeTraces({ folder, output, caches }: Project): undefined {
  const aside = mkdtempSync(path.join(folder, '..', 'aside-'));
  const traces = [output, ...caches].filter((trace) => existsSync(trace));
  for (const [i, trace] of traces.entries()) renameSync(trace, path.join(aside, `${i}`));
}

function editBody({ notes }: Project, round: number): Expected {
  const [note, file] = pick(notes, round);

  replaceIn(file, /\n\n第 \d+ 轮改了这一句。\n$|$/, `\n\n第 ${round} 轮改了这一句。\n`);
  return { note, shows: new RegExp(`第 ?${round} ?轮改了这一句`) };
}

/** To one tag of the corpus that the note had not. */
function retag({ notes }: Project, round: number): Expected {
  const [note, file] = pick(notes, round + 1);
  const text = readFileSync(file, 'utf8');
  const [, had = ''] = /^tags: \[(.*)\]$/m.exec(text) ?? [];
  const tag = had.includes('检测') ? '优化' : '检测';
  replaceIn(file, /^tags: .*$/m, `tags: [${tag}]`);
  return { note, shows: new RegExp(`/tags/(${tag}|${encodeURIComponent(tag)})/`, 'i') };
}

/** A word at the foot of every page. */
function editTemplate({ folder }: Project, round: number): Expected {
  replaceIn(path.join(folder, 'templates/parts/colophon.tsx'), /全部标签( \d+)?/, `全部标签 ${round}`);
  return { shows: new RegExp(`全部标签 ${round}`) };
}

/** Another note in every round, spread over the notebook. */
function pick(notes: string, round: number): readonly [string, string] {
  const all = [...listNotes(notes)].sort();
  const picked = all[(round * 37) % all.length];
  if (picked === undefined) throw new Error(`${notes} 里没有笔记。`);
  return picked;
}

function replaceIn(file: string, pattern: RegExp, replacement: string): void {
  const text = readFileSync(file, 'utf8');
  if (!pattern.test(text)) throw new Error(`${file} 里没有 ${pattern}。`);
  writeFileSync(file, text.replace(pattern, replacement));
}
