/** Sources → compiled notes, one after another; what did not change since the last time is not compiled again. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { compileNote } from '../markdown/compile-note.ts';
import { createPens, type Pens } from '../markdown/pens.ts';
import type { CompiledNote } from '../model/note.ts';
import type { Notebook, Source } from '../model/notebook.ts';

/** What goes into every note. */
type Shared = Pick<Notebook, 'config' | 'glossary'>;

/** Compiled notes by file, each with all that went into it. */
export interface NoteMemory {
  readonly shared: Shared;
  readonly notes: ReadonlyMap<string, { readonly source: Source; readonly note: CompiledNote }>;
  readonly pens: Pens;
}

/**
 * @param compiled called after each note
 * @param last what the last run remembered
 */
export async function compileNotes(
  { sources, config, glossary }: Pick<Notebook, 'sources' | 'config' | 'glossary'>,
  compiled: (file: string) => void,
  last?: NoteMemory,
): Promise<{ notes: CompiledNote[]; memory: NoteMemory }> {
  const pens = last?.pens ?? createPens();
  const shared = { config, glossary };
  const known = last && isDeepStrictEqual(last.shared, shared) ? last.notes : undefined;
  const notes = new Map<string, { source: Source; note: CompiledNote }>();
  for (const source of sources) {
    const before = known?.get(source.file);
    const note =
      before && isDeepStrictEqual(before.source, source)
        ? before.note
        : await compileNote(source, shared, pens);
    notes.set(source.file, { source, note });
    compiled(source.file);
    // Lets an interrupt in; a note takes tens of milliseconds, so the wait between two is nothing.
    await nextTurn();
  }
  return {
    notes: Array.from(notes.values(), ({ note }) => note),
    memory: { shared, notes, pens },
  };
}
