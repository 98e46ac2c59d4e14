/** The nearest of many paths to a wrong one: the same name in another folder first, then a like name. */

import { distance } from 'fastest-levenshtein';

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '');
const extensionOf = (name: string): string => name.slice(stemOf(name).length);

/** @returns nothing when no name is near: a wrong guess costs the author more than none */
export function nearestPath(wrong: string, paths: Iterable<string>): string | undefined {
  const name = nameOf(wrong).normalize('NFC').toLowerCase();
  const most = Math.floor(stemOf(name).length / 4);
  let best: string | undefined;
  let bestScore: readonly [number, number] = [most + 1, 0];
  for (const path of paths) {
    const other = nameOf(path).normalize('NFC').toLowerCase();
    const isSameKind = extensionOf(name) === '' || extensionOf(name) === extensionOf(other);
    if (!isSameKind && stemOf(name) !== stemOf(other)) continue;
    const near = distance(stemOf(name), stemOf(other)) + (isSameKind ? 0 : 1);
    // Long names may differ more, short ones beside each other in one letter; another kind of file counts as one.
    const isBeside = folderOf(wrong) === folderOf(path) && stemOf(name).length > 1;
    if (near > Math.max(most, isBeside || !isSameKind ? 1 : 0)) continue;
    const score = [near, distance(wrong.toLowerCase(), path.toLowerCase())] as const;
    if (
      best === undefined ||
      score[0] < bestScore[0] ||
      (score[0] === bestScore[0] && score[1] < bestScore[1])
    ) {
      [best, bestScore] = [path, score];
    }
  }
  return best;
}
