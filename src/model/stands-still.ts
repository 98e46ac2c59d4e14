/** Whether a file stands as it stood when it was last looked at, so that what was in it then is in it now. */

import type { Stats, Survey } from './survey.ts';

/** @param at when it was looked at; what was edited just before then is not trusted */
export function standsStill(stats: Stats | undefined, before: Stats | undefined, at: number): boolean {
  if (!stats || !before) return false;
  const [, mtime, ctime] = before;
  const edited = Math.max(mtime, ctime);
  return at - edited > clockStep(edited) && stats.every((value, i) => value === before[i]);
}

/**
 * A clock may stand still for two seconds (FAT), during which one edit looks like another: https://git-scm.com/docs/racy-git
 * Where it tells parts of a second it goes with the kernel's, which takes ten milliseconds at most.
 */
const clockStep = (time: number): number => (time % 1000 === 0 ? 2000 : 100);

/** Whether nothing in a folder has changed. */
export function isStill(now: Survey, before: Survey): boolean {
  return (
    now.stats.size === before.stats.size &&
    [...now.stats].every(([name, stats]) => standsStill(stats, before.stats.get(name), before.at)) &&
    JSON.stringify(now.problems) === JSON.stringify(before.problems)
  );
}
