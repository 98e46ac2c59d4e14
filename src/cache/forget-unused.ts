/** Keeps the cache from growing for ever: once a day, what nobody has used for long goes, and the oldest of what is too much. */

import { type Stats, statSync } from 'node:fs';
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const day = 24 * 60 * 60 * 1000;
const longestUnused = 30 * day;
/** The program itself stands in the same folder, and is not told when it is used. */
const shelves = ['fonts', 'images', 'notes', 'own', 'sites'];
/** Bytes: ten thousand notes take a third of it. */
const mostBytes = 2 * 1024 ** 3;

export interface Bounds {
  readonly age?: number;
  readonly bytes?: number;
}

/**
 * A fault of the disk is no reason to fail: the next build tries again.
 *
 * @param inUse names of entries that count as used, though nobody has taken them
 */
export async function forgetUnused(
  folder: string,
  inUse: Iterable<string> = [],
  bounds: Bounds = {},
): Promise<void> {
  const { age = longestUnused, bytes: most = mostBytes } = bounds;
  const mark = join(folder, 'tidied');
  const tidied = statsOf(mark);
  if (tidied && Date.now() - tidied.mtimeMs < day) return;
  const now = new Date();
  const known = new Set(Array.from(inUse, (name) => join(folder, name)));
  const entries = (await Promise.all(shelves.map((name) => entriesIn(join(folder, name))))).flat();
  for (const entry of entries) {
    if (!known.has(entry.path) || Date.now() - entry.used < day) continue;
    await utimes(entry.path, now, now).catch(() => {});
    entry.used = Date.now();
  }
  let bytes = entries.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size, used } of entries.sort((a, b) => a.used - b.used)) {
    if (Date.now() - used < age && bytes <= most) break;
    await rm(path, { force: true }).catch(() => {});
    bytes -= size;
  }
  await mkdir(folder, { recursive: true }).catch(() => {});
  await writeFile(mark, '').catch(() => {});
}

/** What a killed build left unfinished is among them. */
async function entriesIn(folder: string) {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const entries: { path: string; size: number; used: number }[] = [];
  for (const name of names) {
    const path = join(name.parentPath, name.name);
    const entry = name.isFile() ? statsOf(path) : undefined;
    if (entry) entries.push({ path, size: entry.size, used: entry.mtimeMs });
  }
  return entries;
}

/** At once: there are thousands, and each promise takes longer than the disk. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
