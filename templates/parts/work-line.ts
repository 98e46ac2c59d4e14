/** A work on one line: authors, title, where and when it appeared. */

import { citeYear } from '../../src/model/cite-name.ts';
import type { Author, Work } from '../../src/model/work.ts';

/** `Kaiming He` */
export const fullName = ({ given, family }: Author): string => (given ? `${given} ${family}` : family);

/** `CVPR` of `… Computer Vision and Pattern Recognition (CVPR)`, else the whole name. */
export const shortVenue = (venue: string): string => /\(([^()]+)\)\s*$/.exec(venue)?.[1] ?? venue;

/** `He et al.` */
export function shortAuthors({ authors }: Work): string {
  const [first, second] = authors;
  if (!first) return '';
  if (!second) return first.family;
  return authors.length === 2 ? `${first.family} & ${second.family}` : `${first.family} et al.`;
}

export function workLine(work: Work): string {
  const where = [shortVenue(work.venue), citeYear(work)].filter(Boolean).join(' ');
  return `${shortAuthors(work)} ${work.title}. ${where}`;
}
