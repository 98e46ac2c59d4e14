/** Categories with how many notes are in them or below. */

import type { Category, Site } from '../../src/model/site.ts';
import { notesUnder } from './notes-under.ts';

export function countedCategories(
  site: Site,
  categories: readonly Category[],
): { name: string; url: string; count: number }[] {
  return categories.map(({ name, url, path }) => ({ name, url, count: notesUnder(site, path).length }));
}
