/** A note to be made. */

import type { Drawings } from '../model/drawing.ts';
import type { NoteBytes } from '../model/note-bytes.ts';

export interface NoteOrder extends NoteBytes {
  readonly file: string;
  /** Names the note by everything that shapes it. */
  readonly key: string;
  /** Of the note as it was made last. */
  readonly drawings?: Drawings;
}
