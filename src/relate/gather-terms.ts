/** The glossary with the notes that use each of its terms. */

import type { LocatedNote, NoteName } from '../model/note.ts';
import type { GlossaryEntry } from '../model/site.ts';
import type { Term } from '../model/term.ts';
import { nameOf } from './relate-notes.ts';

/** @param notes newest first */
export function gatherTerms(glossary: readonly Term[], notes: readonly LocatedNote[]): GlossaryEntry[] {
  const users = new Map<string, NoteName[]>(glossary.map(({ term }) => [term, []]));
  for (const note of notes.toReversed()) {
    if (note.terms.length === 0) continue;
    const name = nameOf(note);
    for (const term of new Set(note.terms)) users.get(term)?.push(name);
  }
  return glossary.map((entry) => ({ ...entry, notes: users.get(entry.term) ?? [] }));
}
