/** Notes, newest first → years, newest first; notes without a date come last. */

import type { Note } from '../model/note.ts';
import type { Year } from '../model/site.ts';

export function groupYears(notes: readonly Note[]): Year[] {
  const years = new Map<string, Note[]>();
  for (const note of notes) {
    const year = note.frontMatter.date?.slice(0, 4) ?? '';
    years.set(year, [...(years.get(year) ?? []), note]);
  }
  return [...years].map(([year, inYear]) => ({ year, notes: inYear }));
}
