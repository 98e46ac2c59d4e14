/** A note with its place → what any page may show of it. */

import type { LocatedNote, Note } from '../model/note.ts';

export const shownNote = ({
  file,
  url,
  category,
  frontMatter,
  title,
  excerpt,
  minutes,
}: LocatedNote): Note => ({ file, url, category, frontMatter, title, excerpt, minutes });
