/** How each series of a chart is told from the others: by its mark and its dashes, and by colour only besides. */

import type { Ink } from './scene.ts';

export interface Look {
  readonly ink: Ink & ('ink' | 'accent');
  readonly shape: number;
  readonly dash: string;
  /** Of its marks: hollow ones stand back. */
  readonly filled: boolean;
}

const dashes = ['', '6 4', '1.5 3.5', '9 3 2 3'];

/** @param marked names that the author points out */
export function seriesLook(names: readonly string[], marked: readonly string[]): Look[] {
  const isMarked = (name: string): boolean => marked.includes(name);
  // The ones pointed out come first, so that theirs are the plainest lines.
  const order = [...names.filter(isMarked), ...names.filter((name) => !isMarked(name))];
  const some = names.some(isMarked);
  return names.map((name) => {
    const rank = order.indexOf(name);
    return {
      ink: isMarked(name) ? 'accent' : 'ink',
      shape: rank,
      dash: dashes[rank % dashes.length] ?? '',
      filled: some ? isMarked(name) : rank < 4,
    };
  });
}

/** What the author points out lies on top of the rest. */
export const markedLast = <T extends { readonly look: Look }>(drawn: readonly T[]): T[] => [
  ...drawn.filter(({ look }) => look.ink !== 'accent'),
  ...drawn.filter(({ look }) => look.ink === 'accent'),
];
