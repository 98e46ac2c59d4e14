/** Notes as they are made, again and again → the same, in which whatever did not change is the same object as the last time. */

import { keepParts } from '../model/keep-parts.ts';
import type { NoteFacts } from '../model/note.ts';

export type KeepNotes = (notes: readonly NoteFacts[]) => readonly NoteFacts[];

export function keepNotes(): KeepNotes {
  let before = new Map<string, { readonly made: NoteFacts; readonly kept: NoteFacts }>();
  return (notes) => {
    const now = notes.map((made) => {
      const last = before.get(made.file);
      return last?.made === made ? last : { made, kept: keepParts(made, last?.kept) };
    });
    before = new Map(now.map((note) => [note.made.file, note]));
    return now.map(({ kept }) => kept);
  };
}
