/** Sources → compiled notes, one after another. */

import { compileNote } from '../markdown/compile-note.ts';
import { createHighlighter } from '../markdown/highlighter.ts';
import type { CompiledNote } from '../model/note.ts';
import type { Source } from '../model/notebook.ts';
import type { SiteConfig } from '../model/site-config.ts';

/** @param compiled called after each note */
export async function compileNotes(
  sources: readonly Source[],
  config: SiteConfig,
  compiled: () => void,
): Promise<CompiledNote[]> {
  const highlighter = await createHighlighter();
  const notes: CompiledNote[] = [];
  for (const source of sources) {
    notes.push(await compileNote(source, config, highlighter));
    compiled();
  }
  return notes;
}
