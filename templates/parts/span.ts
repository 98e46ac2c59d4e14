/** The years that a notebook spans: `2024—2026`, one year, or nothing when no note has a date. */

import type { Site } from '../../src/model/site.ts';

export function span({ years }: Site): string {
  const known = years
    .map(({ year }) => year)
    .filter(Boolean)
    .sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return '';
  return first === last ? first : `${first}—${last}`;
}
