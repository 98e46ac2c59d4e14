/** A folder as the disk shows it without any file being read. */

import type { Problem } from './problem.ts';

/** Size, time of the last edit, time of the last change of any kind, number of the file; times in milliseconds. */
export type Stats = readonly [size: number, mtime: number, ctime: number, inode: number];

export interface Survey {
  /** When it was begun. */
  readonly at: number;
  /** Paths of the Markdown files from the folder, in order of code points. */
  readonly notes: readonly string[];
  /** Those of all others. */
  readonly files: readonly string[];
  /** By path. */
  readonly stats: ReadonlyMap<string, Stats>;
  /** What could not be taken. */
  readonly problems: readonly Problem[];
}
