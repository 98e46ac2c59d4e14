/** What passes between the build and its threads. */

import type { NoteContext } from '../model/made-note.ts';
import type { NoteOrder } from './note-order.ts';
import type { Kept } from './note-shelf.ts';

/** Told to a thread when it starts. */
export interface ThreadTask {
  readonly context: NoteContext;
  /** Where notes are kept; nothing for a build that leaves nothing on the disk. */
  readonly cacheDir: string | undefined;
}

export type ThreadOrder = NoteOrder;

/** Answers come in the order of the orders. */
export type ThreadAnswer = { readonly kept: Kept } | { readonly fault: string };
