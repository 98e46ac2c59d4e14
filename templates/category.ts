/** The pages of a category: its sub-categories and, newest first, every note in it or below. */

import type { Page } from '../src/model/page.ts';
import type { Category, Site } from '../src/model/site.ts';
import { countedCategories } from './parts/counted-categories.ts';
import { listPages } from './parts/list-pages.tsx';
import { notesUnder } from './parts/notes-under.ts';

export function category(site: Site, one: Category): Page[] {
  const notes = notesUnder(site, one.path);
  const { url, name, description, children } = one;
  return listPages(site, {
    url,
    title: name,
    label: ['分类'],
    description,
    notes,
    ...(children.length > 0 && {
      row: {
        label: '分类',
        items: [{ name: '全部', url, count: notes.length }, ...countedCategories(site, children)],
      },
    }),
  });
}
