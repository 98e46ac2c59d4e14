/** A note's file, or the start of a very long one. */

export interface NoteBytes {
  readonly bytes: Uint8Array;
  /** Of the whole file. */
  readonly size: number;
}
