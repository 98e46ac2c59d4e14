/** How a work is named in running text: its authors as Chinese writes them, and its year. */

import type { Work } from './work.ts';

/** `He`, `Lin 和 Dollár`, `He 等` */
export function citeName({ authors }: Pick<Work, 'authors'>): string {
  const [first, second] = authors;
  if (!first) return '佚名';
  if (!second) return first.family;
  return authors.length === 2 ? `${first.family} 和 ${second.family}` : `${first.family} 等`;
}

/** A work that stands in no list has no letter. */
export const citeYear = ({ year, letter = '' }: Pick<Work, 'year'> & { readonly letter?: string }): string =>
  year + letter;
