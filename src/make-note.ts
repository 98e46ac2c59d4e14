/** The bytes of a Markdown file → the note that they make: read, then compiled. Nothing else of the notebook is needed. */

import { compileNote } from './markdown/compile-note.ts';
import type { Pens } from './markdown/pens.ts';
import type { MadeNote, NoteContext } from './model/made-note.ts';
import type { NoteBytes } from './model/note-bytes.ts';
import { noteOf } from './read/read-note.ts';

export async function makeNote(
  bytes: NoteBytes,
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
  const { outline, body, ...facts } = await compileNote(source, context, pens);
  return { facts, text: { outline, body }, problems };
}
