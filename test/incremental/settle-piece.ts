/** A piece that points anywhere → one that points at a note, picture, work or term of the sketch, or says something else. */

import type { Choice } from './edit.ts';
import { nth } from './nth.ts';
import type { NoteSketch, Piece, PieceKind, Sketch } from './sketch.ts';

/** @param note that the piece will stand in */
export function settlePiece(kind: PieceKind, { a, b, c }: Choice, sketch: Sketch, note: NoteSketch): Piece {
  const piece = {
    kind,
    to: pointedAt(sketch, a)?.id ?? note.id,
    thing: thingOf(kind, b, sketch) ?? '',
    way: c,
  };
  const needsThing = ['download', 'cite', 'narrative', 'term', 'inlineImage', 'figure', 'embed'].includes(
    kind,
  );
  if (needsThing && piece.thing === '') return { ...piece, kind: 'words' };
  if (kind === 'ownMacro' && note.head.macros === undefined) return { ...piece, kind: 'siteMacro' };
  return piece;
}

/** A draft is not there for the others. */
const pointedAt = ({ notes }: Sketch, number: number): NoteSketch | undefined =>
  nth(
    notes.filter(({ head }) => head.draft !== 'true'),
    number,
  );

function thingOf(kind: PieceKind, number: number, { pictures, works, terms }: Sketch): string | undefined {
  const files = Object.keys(pictures);
  if (kind === 'download') return nth(files, number);
  if (kind === 'cite' || kind === 'narrative') return nth(works, number)?.key;
  if (kind === 'chart') return number % 2 === 0 ? '' : nth(works, number)?.key;
  if (kind === 'term')
    return nth(
      terms.flatMap(({ term, not }) => [term, ...not]),
      number,
    );
  return nth(
    files.filter((file) => !file.endsWith('.txt')),
    number,
  );
}
