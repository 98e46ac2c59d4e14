/** The order of two notes on every list: newest first, then undated ones, then by address. */

import { byCodePoint } from '../model/by-code-point.ts';
import type { Note } from '../model/note.ts';

export function newestFirst(a: Note, b: Note): number {
  const [dateA = '', dateB = ''] = [a.frontMatter.date, b.frontMatter.date];
  return byCodePoint(dateB, dateA) || byCodePoint(a.url, b.url);
}
