/** A note of a sketch → the text of its file. */

import { placesOf } from './places-of.ts';
import type { NoteSketch, Sketch } from './sketch.ts';
import { writePiece, writeTail } from './write-piece.ts';

export function writeNote(sketch: Sketch, note: NoteSketch): string {
  const { title, inTitle, head, excerpt, buildsOn, compares, pieces } = note;
  const nameOf = (id: number): string => placesOf(sketch, id, note).name;
  const slugOf = (id: number): string => sketch.notes.find((one) => one.id === id)?.head.slug ?? nameOf(id);
  const lines = {
    title: JSON.stringify(inTitle === undefined ? title : `${title}与[[${nameOf(inTitle)}]]`),
    ...head,
    ...(excerpt && { excerpt: JSON.stringify(writePiece(excerpt, { sketch, note, at: 0 })) }),
    ...(buildsOn.length > 0 && { 'builds-on': `[${buildsOn.map(slugOf).join(', ')}]` }),
    ...(compares.length > 0 && { compares: `[${compares.map(slugOf).join(', ')}]` }),
  };
  const blocks = pieces.map((piece, at) => writePiece(piece, { sketch, note, at }));
  return [
    `---\n${Object.entries(lines)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join('')}---`,
    ...(inTitle === undefined ? [] : [`题目说的是[[${nameOf(inTitle)}]]。`]),
    ...blocks,
    `${writeTail(note)}\n`,
  ].join('\n\n');
}
