/** The works of one list, with letters for the years of those that would otherwise read alike: `He 等，2016a`. */

import { byCodePoint } from './by-code-point.ts';
import { citeName } from './cite-name.ts';
import type { ListedWork, Work } from './work.ts';

/** `a` … `z`, `aa`, `ab` … */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** @returns in the given order; the letters follow the keys, so that they are the same however the list is sorted */
export function letterYears(works: readonly Work[]): ListedWork[] {
  const alike = new Map<string, string[]>();
  const nameOf = (work: Work): string => `${citeName(work)} ${work.year}`;
  for (const work of [...works].sort((a, b) => byCodePoint(a.key, b.key))) {
    const name = nameOf(work);
    alike.set(name, [...(alike.get(name) ?? []), work.key]);
  }
  return works.map((work) => {
    const keys = alike.get(nameOf(work)) ?? [];
    return { ...work, letter: keys.length > 1 ? letterOf(keys.indexOf(work.key)) : '' };
  });
}
