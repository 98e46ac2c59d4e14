/** Notes, newest first → years, newest first; notes without a date come last. */

import type { Note } from './note.ts';
import type { Year } from './site.ts';

export function groupYears(notes: readonly Note[]): Year[] {
  const years = new Map<string, Note[]>();
  for (const note of notes) {
    const year = note.frontMatter.date?.slice(0, 4) ?? '';
    const known = years.get(year);
    if (known) known.push(note);
    else years.set(year, [note]);
  }
  return Array.from(years, ([year, inYear]) => ({
    year,
    url: `/archive/${year || 'undated'}/`,
    notes: inYear,
  }));
}
