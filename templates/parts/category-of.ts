/** The category that a note stands in. */

import type { Note } from '../../src/model/note.ts';
import type { Category, Site } from '../../src/model/site.ts';
import { everyCategory } from './every-category.ts';

export function categoryOf(site: Site, note: Note): Category | undefined {
  return everyCategory(site.categories).find(({ path }) => path === note.category);
}
