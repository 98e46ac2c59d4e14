/** A file as the disk shows it without its being read: when this text is the same, nobody has touched it. */

import { lstatSync, type Stats } from 'node:fs';
import { errorCode } from './error-code.ts';

/** @returns nothing when there is no such file */
export function standing(path: string): string | undefined {
  const entry = look(path);
  return entry?.isFile() ? `${entry.size} ${entry.mtimeMs} ${entry.ino}` : undefined;
}

/** Bytes. */
export const sizeIn = (stands: string): number => Number.parseInt(stands, 10);

function look(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // A file stands where its folder would be.
    if (errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
