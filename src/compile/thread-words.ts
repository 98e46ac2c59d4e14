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

/** What notes are made from that nobody has come to yet: their formulas are to be drawn ahead. */
export interface Errand {
  readonly texts: readonly Uint8Array[];
}

/** Answers come in the order of what was asked. */
export type ThreadAnswer =
  | { readonly note: PackedNote }
  | { readonly fault: string }
  /** Of an errand. @remarks without room there is no use in another */
  | { readonly hasRoom: boolean };
