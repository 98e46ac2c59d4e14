/** The notes of a site → where each stands, by its file, and which style sheets name its own fonts. */

import type { Site } from '../model/site.ts';
import type { NotePlace } from './site-record.ts';

export const notePlaces = ({ notes, fontSheets }: Site): Readonly<Record<string, NotePlace>> =>
  Object.fromEntries(
    notes.map(({ file, url, category }) => [file, { url, category, sheets: fontSheets.get(url) ?? [] }]),
  );
