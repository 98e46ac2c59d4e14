/** The nearest right word of a closed set to a wrong one, or nothing when none is near. */

import { distance } from 'fastest-levenshtein';

export function nearestWord(wrong: string, right: Iterable<string>): string | undefined {
  let best: string | undefined;
  // A short word that differs in two places is another word.
  let bestDistance = Math.max(wrong.length <= 3 ? 1 : 2, Math.floor(wrong.length / 3)) + 1;
  for (const word of right) {
    const d = distance(wrong.toLowerCase(), word.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [word, d];
  }
  return best;
}
