/** Any part of the site's data → every string in it that a page may show; of a note, only its title. */

import type { Note } from '../model/note.ts';

export function stringReader(notes: readonly Note[]): (data: unknown) => string[] {
  const known = new Map<unknown, Note>(notes.map((note) => [note, note]));
  return (data) => {
    const found: string[] = [];
    const waiting: unknown[] = [data];
    while (waiting.length > 0) {
      const value = waiting.pop();
      const note = known.get(value);
      if (note) found.push(note.title.text);
      else if (typeof value === 'string') found.push(value);
      else if (value instanceof Map) waiting.push(...value.values());
      else if (typeof value === 'object' && value !== null) waiting.push(...Object.values(value));
    }
    return found;
  };
}
