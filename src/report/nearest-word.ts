/** The nearest right word of a closed set to a wrong one, or nothing when none is near. */

import { distance } from 'fastest-levenshtein';

export function nearestWord(wrong: string, right: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wrong.length / 3)) + 1;
  for (const word of right) {
    const d = distance(wrong.toLowerCase(), word.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [word, d];
  }
  return best;
}
