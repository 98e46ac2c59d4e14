/** Edits to what a note says. */

import { changeNote } from './change-note.ts';
import type { Edit } from './edit.ts';
import { nth } from './nth.ts';
import { settlePiece } from './settle-piece.ts';
import { blockKinds, brokenKinds, type PieceKind, sentenceKinds } from './sketch.ts';

const kinds: readonly PieceKind[] = [...sentenceKinds, ...blockKinds];

const insert =
  (kindOf: (number: number) => PieceKind): Edit =>
  (sketch, { a, b, c }) =>
    changeNote(sketch, a, (note) => {
      const piece = settlePiece(kindOf(b), { a: c, b: a, c: b % 7 }, sketch, note);
      return { ...note, pieces: note.pieces.toSpliced(c % (note.pieces.length + 1), 0, piece) };
    });

export const editBody = {
  addPiece: insert((number) => nth(kinds, number) ?? 'words'),
  addSentence: insert((number) => nth(sentenceKinds, number) ?? 'words'),
  addBroken: insert((number) => nth(brokenKinds, number) ?? 'deadLink'),
  removePiece: (sketch, { a, b }) =>
    changeNote(sketch, a, (note) => ({
      ...note,
      pieces: note.pieces.toSpliced(b % (note.pieces.length + 1), 1),
    })),
  sayOtherwise: (sketch, { a, b, c }) =>
    changeNote(sketch, a, (note) => ({
      ...note,
      pieces: note.pieces.map((piece, i) =>
        i === b % note.pieces.length ? { ...piece, way: piece.way + 1 + (c % 3) } : piece,
      ),
    })),
  movePiece: (sketch, { a, b }) =>
    changeNote(sketch, a, (note) => {
      const at = b % (note.pieces.length + 1);
      return { ...note, pieces: [...note.pieces.slice(at), ...note.pieces.slice(0, at)] };
    }),
} as const satisfies Record<string, Edit>;
