/** The notes of a category and of all categories below it, newest first. */

import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';

/** @param path of the category; empty for the notes that have none */
export function notesUnder(site: Site, path: string): Note[] {
  const below = `${path}/`;
  return site.notes.filter(({ category }) => category === path || (path && category.startsWith(below)));
}
