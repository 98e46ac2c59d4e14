/** A note's number as it is printed: `No. 07`. */

import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';

export function numberOf(site: Site, note: Note): string | undefined {
  const number = site.relations.get(note.file)?.number;
  return number === undefined ? undefined : `No. ${String(number).padStart(2, '0')}`;
}
