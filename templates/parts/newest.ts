/** When a list of notes last changed, as the part of a Page that says so. */

import type { Note } from '../../src/model/note.ts';
import type { Page } from '../../src/model/page.ts';

export function newest(notes: readonly Note[]): Pick<Page, 'updated'> {
  let updated = '';
  for (const { frontMatter } of notes) {
    const changed = frontMatter.updated ?? frontMatter.date ?? '';
    if (changed > updated) updated = changed;
  }
  return updated ? { updated } : {};
}
