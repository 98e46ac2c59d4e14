/** The Markdown of a note, its front matter blanked, so that a place in it is a place in the file. */

import { join } from 'node:path';
import { noteOf, type SiteContext } from './read-note.ts';
import { readNoteBytes } from './read-note-bytes.ts';

/** @returns nothing when it can no longer be read */
export function readSourceText(contentDir: string, file: string, context: SiteContext): string {
  try {
    return noteOf(readNoteBytes(join(contentDir, file)), file, context).source?.text ?? '';
  } catch {
    return '';
  }
}
