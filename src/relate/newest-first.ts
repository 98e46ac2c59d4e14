/** The order of two notes on every list: newest first, then undated ones, then by address. */

import { byCodePoint } from '../model/by-code-point.ts';
import type { LocatedNote } from '../model/note.ts';

type Dated = Pick<LocatedNote, 'frontMatter' | 'url'>;

export function newestFirst(a: Dated, b: Dated): number {
  const [dateA = '', dateB = ''] = [a.frontMatter.date, b.frontMatter.date];
  return byCodePoint(dateB, dateA) || byCodePoint(a.url, b.url);
}
