/** What each note's page says of others: its number, its neighbours in the category, who links to it. */

import type { Note } from '../model/note.ts';
import type { Backlink, Relations } from '../model/site.ts';
import { newestFirst } from './newest-first.ts';

/**
 * @param notes newest first
 * @param targets link target → the note it leads to
 */
export function relateNotes(
  notes: readonly Note[],
  targets: ReadonlyMap<string, Note>,
): ReadonlyMap<string, Relations> {
  const backlinks = new Map<string, Map<Note, Backlink>>();
  for (const note of notes) {
    for (const { target, sentence } of note.mentions) {
      const file = targets.get(target)?.file;
      if (file === undefined || file === note.file) continue;
      const known = backlinks.get(file) ?? new Map<Note, Backlink>();
      // One note may be called by several names.
      if (!known.has(note)) backlinks.set(file, known.set(note, { note, sentence }));
    }
  }
  const relations = new Map<string, Relations>();
  const newer = new Map<string, Note>();
  notes.forEach((note, i) => {
    const next = newer.get(note.category);
    const previous = notes.slice(i + 1).find((other) => other.category === note.category);
    newer.set(note.category, note);
    relations.set(note.file, {
      number: notes.length - i,
      ...(previous && { previous }),
      ...(next && { next }),
      backlinks: [...(backlinks.get(note.file)?.values() ?? [])].sort((a, b) => newestFirst(a.note, b.note)),
    });
  });
  return relations;
}
