/** Notes → tags, the most used first; spellings that differ by case alone are one tag. */

import { byCodePoint } from '../model/by-code-point.ts';
import type { Note } from '../model/note.ts';
import type { Tag } from '../model/site.ts';

/** One path segment: what would part it, or mean a folder, becomes a hyphen. */
const asSegment = (name: string): string =>
  name
    .replace(/[\s/\\?#%]+/g, '-')
    .replace(/^\.+$/, '-')
    .replace(/\.html?$/i, '-html');

export const tagKey = (name: string): string => asSegment(name.normalize('NFC').trim()).toLowerCase();

export function groupTags(notes: readonly Note[]): Tag[] {
  const tags = new Map<string, { name: string; url: string; notes: Note[] }>();
  // Thousands of notes bear a few hundred names.
  const keys = new Map<string, string>();
  for (const note of notes) {
    for (const name of note.frontMatter.tags) {
      const key = keys.get(name) ?? tagKey(name);
      keys.set(name, key);
      const tag = tags.get(key) ?? {
        name,
        url: `/tags/${asSegment(name.normalize('NFC').trim())}/`,
        notes: [],
      };
      // A note may bear one tag in two spellings.
      if (tag.notes.at(-1) !== note) tag.notes.push(note);
      tags.set(key, tag);
    }
  }
  return [...tags.values()].sort((a, b) => b.notes.length - a.notes.length || byCodePoint(a.name, b.name));
}
