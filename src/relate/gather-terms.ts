/** The glossary with the notes that use each of its terms. */

import type { Note } from '../model/note.ts';
import type { GlossaryEntry } from '../model/site.ts';
import type { Term } from '../model/term.ts';

/** @param notes newest first */
export function gatherTerms(glossary: readonly Term[], notes: readonly Note[]): GlossaryEntry[] {
  const users = new Map<string, Note[]>(glossary.map(({ term }) => [term, []]));
  for (const note of notes.toReversed()) {
    for (const term of new Set(note.terms)) users.get(term)?.push(note);
  }
  return glossary.map((entry) => ({ ...entry, notes: users.get(entry.term) ?? [] }));
}
