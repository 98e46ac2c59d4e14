/** The characters that notes show → in how many of them each stands. */

import { addCount } from '../model/add-count.ts';
import { follow } from '../model/follow.ts';

/** Code points, each once. */
export interface Shown {
  readonly regular: readonly number[];
  readonly bold: readonly number[];
}

/** By code point, in no order; until the next count. */
export type ShownCounts = Readonly<Record<keyof Shown, ReadonlyMap<number, number>>>;

export type CountShown = (notes: readonly Shown[]) => ShownCounts;

export function countShown(): CountShown {
  const regular = new Map<number, number>();
  const bold = new Map<number, number>();
  const count = follow<Shown>((shown, by) => {
    for (const code of shown.regular) addCount(regular, code, by);
    for (const code of shown.bold) addCount(bold, code, by);
  });
  return (notes) => {
    count(notes);
    return { regular, bold };
  };
}
