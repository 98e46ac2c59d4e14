/** A sketch without all that points at a note, or at a picture or work: what a careful author does before it goes. */

import type { NoteSketch, Piece, Sketch } from './sketch.ts';

type Gone = { readonly note: number } | { readonly thing: string };

export function forget(sketch: Sketch, gone: Gone): Sketch {
  const stays = (piece: Piece): boolean =>
    'note' in gone ? piece.to !== gone.note : piece.thing !== gone.thing;
  const rest = (ids: readonly number[]): number[] =>
    ids.filter((id) => !('note' in gone) || id !== gone.note);
  const notes = sketch.notes.map(({ excerpt, inTitle, head, ...note }): NoteSketch => {
    const { paper, ...others } = head;
    return {
      ...note,
      head: 'thing' in gone && paper === gone.thing ? others : head,
      ...(excerpt && stays(excerpt) && { excerpt }),
      ...(inTitle !== undefined && rest([inTitle]).length > 0 && { inTitle }),
      pieces: note.pieces.filter(stays),
      buildsOn: rest(note.buildsOn),
      compares: rest(note.compares),
    };
  });
  return { ...sketch, notes };
}
