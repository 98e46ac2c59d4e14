/** A file as the disk shows it without its being read: when this text is the same, nobody has touched it. */

import { lstatSync } from 'node:fs';

/** @returns nothing when there is no such file */
export function standing(path: string): string | undefined {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  return entry?.isFile() ? `${entry.size} ${entry.mtimeMs} ${entry.ino}` : undefined;
}
