/** What passes between the build and its threads. */

import type { NoteContext } from '../model/made-note.ts';
import type { PackedNote } from './note-shelf.ts';

/** The first that a thread is told; orders follow. */
export interface ThreadTask {
  readonly context: NoteContext;
  /** Where notes are kept. */
  readonly cacheDir: string;
  /** Where threads leave the formulas that they have drawn, for one another. */
  readonly formulas?: SharedArrayBuffer;
}

/** Answers come in the order of the orders. */
export type ThreadAnswer = { readonly note: PackedNote } | { readonly fault: string };
