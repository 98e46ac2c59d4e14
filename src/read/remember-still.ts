/** What is made of files → the same, made anew only of a file that does not stand as it stood. */

import { standsStill } from '../model/stands-still.ts';
import type { Stats, Survey } from '../model/survey.ts';

export type RememberStill<Value> = (
  file: string,
  survey: Survey,
  read: () => Promise<Value>,
) => Promise<Value>;

/** @returns to be asked with a survey that was begun before the file is read */
export function rememberStill<Value>(): RememberStill<Value> {
  const known = new Map<
    string,
    { readonly stats: Stats | undefined; readonly at: number; readonly value: Value }
  >();
  return async (file, { at, stats }, read) => {
    const before = known.get(file);
    if (before && standsStill(stats.get(file), before.stats, before.at)) return before.value;
    const value = await read();
    known.set(file, { stats: stats.get(file), at, value });
    return value;
  };
}
