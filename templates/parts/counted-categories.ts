/** Categories with every note in them or below. */

import type { Note } from '../../src/model/note.ts';
import type { Category, Site } from '../../src/model/site.ts';
import { notesUnder } from './notes-under.ts';

export function countedCategories(
  site: Site,
  categories: readonly Category[],
): { name: string; url: string; notes: readonly Note[] }[] {
  return categories.map(({ name, url, path }) => ({ name, url, notes: notesUnder(site, path) }));
}
