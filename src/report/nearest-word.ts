/** The nearest right word of a closed set to a wrong one, or nothing when none is near. */

import { distance } from 'fastest-levenshtein';
import { byCodePoint } from '../model/by-code-point.ts';

const letters = (word: string): string => [...word.toLowerCase()].sort(byCodePoint).join('');

export function nearestWord(wrong: string, right: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wrong.length / 3)) + 1;
  for (const word of right) {
    const d = distance(wrong.toLowerCase(), word.toLowerCase());
    // A short word that differs in two letters is another word, unless they only changed places.
    if (d > 1 && wrong.length <= 3 && letters(wrong) !== letters(word)) continue;
    if (d < bestDistance) [best, bestDistance] = [word, d];
  }
  return best;
}
