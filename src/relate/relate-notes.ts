/** What each note's page says of others: its number, its neighbours in the category, who links to it. */

import type { Note } from '../model/note.ts';
import type { Relations } from '../model/site.ts';
import { newestFirst } from './newest-first.ts';

/**
 * @param notes newest first
 * @param targets link target → the note it leads to
 */
export function relateNotes(
  notes: readonly Note[],
  targets: ReadonlyMap<string, Note>,
): ReadonlyMap<string, Relations> {
  const backlinks = new Map<string, Set<Note>>();
  for (const note of notes) {
    for (const { target } of note.links) {
      const file = targets.get(target)?.file;
      if (file === undefined || file === note.file) continue;
      backlinks.set(file, (backlinks.get(file) ?? new Set()).add(note));
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
      backlinks: [...(backlinks.get(note.file) ?? [])].sort(newestFirst),
    });
  });
  return relations;
}
