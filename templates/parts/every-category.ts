/** The tree of categories as a flat list, parents first. */

import type { Category } from '../../src/model/site.ts';

export function everyCategory(categories: readonly Category[]): Category[] {
  return categories.flatMap((one) => [one, ...everyCategory(one.children)]);
}
