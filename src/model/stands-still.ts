/** Whether a file stands as it stood when it was last looked at, so that what was in it then is in it now. */

import type { Stats, Survey } from './survey.ts';

/**
 * A clock of two seconds (FAT) cannot tell an edit from one made just before it, so what was edited just before it was
 * looked at is looked at again: https://git-scm.com/docs/racy-git
 */
const coarsestClock = 2000;

export function standsStill(stats: Stats | undefined, before: Stats | undefined, at: number): boolean {
  if (!stats || !before) return false;
  const [, mtime, ctime] = before;
  return at - Math.max(mtime, ctime) > coarsestClock && stats.every((value, i) => value === before[i]);
}

/** Whether nothing in a folder has changed. */
export function isStill(now: Survey, before: Survey): boolean {
  const names = Object.keys(now.stats);
  return (
    names.length === Object.keys(before.stats).length &&
    names.every((name) => standsStill(now.stats[name], before.stats[name], before.at)) &&
    JSON.stringify(now.problems) === JSON.stringify(before.problems)
  );
}
