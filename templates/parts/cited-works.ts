/** The works that a note cites, in the order of its list: by author and year, or as they are cited. */

import { byCodePoint } from '../../src/model/by-code-point.ts';
import { letterYears } from '../../src/model/letter-years.ts';
import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import type { ListedWork } from '../../src/model/work.ts';

const order = ({ authors, year, letter }: ListedWork): string =>
  `${authors[0]?.family.toLowerCase() ?? ''} ${year}${letter}`;

export function citedWorks(site: Site, note: Note): ListedWork[] {
  const keys = new Set(site.relations.get(note.file)?.citations);
  const works = letterYears([...keys].flatMap((key) => site.works.get(key) ?? []));
  if (site.config.citations === 'numbered') return works;
  return works.sort((a, b) => byCodePoint(order(a), order(b)));
}
