/** Pairs the `$$` of a text: of all readings, in which each opens, closes, or stands alone, the one that contradicts least. */

import type { Verdict } from './judge-gap.ts';

/** How much a gap between two marks speaks against being a formula, and against being prose. */
const AGAINST: Readonly<Record<Verdict, { readonly inside: number; readonly outside: number }>> = {
  formula: { inside: 0, outside: 4 },
  either: { inside: 0.5, outside: 0.5 },
  prose: { inside: 4, outside: 0 },
  never: { inside: Number.POSITIVE_INFINITY, outside: 0 },
  empty: { inside: 3, outside: 0 },
};
/** How much is against a mark without its other half: less than one bad gap, more than half of one. */
const ALONE = 3;

type Role = 'opens' | 'closes' | 'alone';

/**
 * A note whose marks pair one after the other keeps that reading; a mark too many costs once, while every gap that it
 * flips would cost again and again (Viterbi, https://en.wikipedia.org/wiki/Viterbi_algorithm; linear in the marks).
 *
 * @param gaps what stands behind each mark, up to the next; one fewer than there are marks
 */
export function pairMarks(gaps: readonly Verdict[], marks: number): Role[] {
  let outside = 0;
  let inside = Number.POSITIVE_INFINITY;
  /** For each mark, the role that leads outside of formulas, and whether leading inside was possible. */
  const ways: ('closes' | 'alone')[] = [];
  for (let i = 0; i < marks; i++) {
    const gap = gaps[i - 1];
    if (gap) {
      outside += AGAINST[gap].outside;
      inside += AGAINST[gap].inside;
    }
    const closing = inside;
    const alone = outside + ALONE;
    ways.push(closing <= alone ? 'closes' : 'alone');
    inside = outside;
    outside = Math.min(closing, alone);
  }
  const roles: Role[] = [];
  for (let i = marks - 1; i >= 0; i--) {
    const way = ways[i] ?? 'alone';
    roles.push(way);
    if (way === 'closes') {
      roles.push('opens');
      i--;
    }
  }
  return roles.reverse();
}
