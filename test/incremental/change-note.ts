/** A sketch with one of its notes changed. */

import { nth } from './nth.ts';
import type { NoteSketch, Sketch } from './sketch.ts';

/** @param number chooses the note */
export function changeNote(sketch: Sketch, number: number, change: (note: NoteSketch) => NoteSketch): Sketch {
  const chosen = nth(sketch.notes, number);
  return { ...sketch, notes: sketch.notes.map((note) => (note === chosen ? change(note) : note)) };
}
