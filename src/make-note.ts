/** The bytes of a Markdown file → the note that they make: read, then compiled. Nothing else of the notebook is needed. */

import { type CodeMemory, rememberCode } from './markdown/code/remember-code.ts';
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
  code: CodeMemory,
): Promise<MadeNote> {
  const { source, problems } = noteOf(bytes, file, {
    timezone: context.config.timezone,
    lenient: context.lenient,
  });
  if (!source) return { problems };
  // A draft that is not asked for leaves no trace.
  if (source.frontMatter.draft && !context.drafts) return { isHeld: true, problems: [] };
  const { outline, body, ...facts } = await compileNote(source, context, {
    ...pens,
    highlighter: rememberCode(pens.highlighter, code),
  });
  return { facts, text: { outline, body }, problems };
}
