/** Makes one machine's share of the notes, for the cache alone; the build that follows finds them all there. */

import { openShelf } from '../cache/shelf.ts';
import { programId } from '../read/program-id.ts';
import { readNotebook } from '../read/read-notebook.ts';
import type { Progress } from '../report/progress.ts';
import type { BuildOptions } from './build-options.ts';
import { folders } from './folders.ts';
import { makeNotes } from './make-notes.ts';

export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** @returns how many notes fell to this share */
export async function compileShard(
  options: BuildOptions,
  { number, of }: Shard,
  progress: Progress,
): Promise<number> {
  const { contentDir, cacheDir = folders.cache, program = programId() } = options;
  const notebook = await readNotebook(contentDir);
  // By turns: what was written in a row is alike, and takes alike.
  const notes = notebook.survey.notes.filter((_, i) => i % of === number - 1);
  const share = { ...notebook, survey: { ...notebook.survey, notes } };
  await makeNotes(share, { ...options, cacheDir, program, shelf: openShelf(cacheDir) }, progress);
  return notes.length;
}
