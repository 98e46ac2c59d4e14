/** A folder → the notes of the corpus in it, by name, at whatever depth and address. */

import { readdirSync } from 'node:fs';
import path from 'node:path';

/** @param pages takes `note-00001.html` and `note-00001/index.html` instead of `note-00001.md` */
export function listNotes(folder: string, pages = false): Map<string, string> {
  const pattern = pages ? /(note-\d{5})(?:\/index)?\.html$/ : /(note-\d{5})\.md$/;
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const [, name] = pattern.exec(entry.replaceAll('\\', '/')) ?? [];
    if (name !== undefined) found.set(name, path.join(folder, entry));
  }
  return found;
}
