/** A folder → the bytes and times of all its files, and how two such readings differ. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface FileReading {
  readonly bytes: Buffer;
  readonly time: number;
}

/** @returns nothing but an empty map where there is no folder */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, FileReading>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const readings = paths.sort().map(async (path): Promise<[string, FileReading]> => {
    const [bytes, { mtimeMs }] = await Promise.all([readFile(path), stat(path)]);
    return [relative(folder, path), { bytes, time: mtimeMs }];
  });
  return new Map(await Promise.all(readings));
}

export type Bytes = ReadonlyMap<string, { readonly bytes: Buffer }>;

/** What differs, a path each, with the text around the first difference. */
export function differences(actual: Bytes, expected: Bytes): string[] {
  return [...new Set([...actual.keys(), ...expected.keys()])].sort().flatMap((path) => {
    const [one, other] = [actual.get(path)?.bytes, expected.get(path)?.bytes];
    if (!one) return [`${path} is missing`];
    if (!other) return [`${path} should not be there`];
    return one.equals(other) ? [] : [`${path} differs: ${firstDifference(one.toString(), other.toString())}`];
  });
}

function firstDifference(actual: string, expected: string): string {
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  return `…${around(actual)}… instead of …${around(expected)}…`;
}

/** Files that hold what they held before, and yet were written again. */
export function rewritten(
  before: ReadonlyMap<string, FileReading>,
  after: ReadonlyMap<string, FileReading>,
): string[] {
  return [...after].flatMap(([path, { bytes, time }]) => {
    const known = before.get(path);
    return known?.bytes.equals(bytes) && known.time !== time ? [path] : [];
  });
}
