/** The bytes of a Markdown file → the note that they make: read, then compiled. Nothing else of the notebook is needed. */

import { compileNote } from './markdown/compile-note.ts';
import type { Pens } from './markdown/pens.ts';
import { recallDrawings } from './markdown/recall-drawings.ts';
import type { Drawings } from './model/drawing.ts';
import type { MadeNote, NoteContext } from './model/made-note.ts';
import type { NoteBytes } from './model/note-bytes.ts';
import { noteOf } from './read/read-note.ts';

interface Material extends NoteBytes {
  /** Of the note as it was made last. */
  readonly drawings?: Drawings;
}

export async function makeNote(
  { drawings, ...bytes }: Material,
  file: string,
  context: NoteContext,
  pens: Pens,
): Promise<MadeNote> {
  const { source, problems } = noteOf(bytes, file, {
    timezone: context.config.timezone,
    lenient: context.lenient,
  });
  if (!source) return { problems };
  // A draft that is not asked for leaves no trace.
  if (source.frontMatter.draft && !context.drafts) return { isHeld: true, problems: [] };
  if (drawings) recallDrawings(drawings, pens);
  const { outline, body, drawings: drawn, ...facts } = await compileNote(source, context, pens);
  return { facts, text: { outline, body, drawings: drawn }, problems };
}
