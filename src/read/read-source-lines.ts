/** The lines of the files that problems name, to be shown beside them; a file that cannot be shown is left out. */

import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Place } from '../model/problem.ts';
import { decodeText } from './decode-text.ts';

export async function readSourceLines(
  contentDir: string,
  places: readonly Place[],
): Promise<(place: Place) => string | undefined> {
  const lines = new Map<string, readonly string[]>();
  for (const file of new Set(places.filter(({ line }) => line !== undefined).map((place) => place.file))) {
    const read = await readLines(path.join(contentDir, file)).catch(() => undefined);
    if (read) lines.set(file, read);
  }
  return ({ file, line }) => (line === undefined ? undefined : lines.get(file)?.[line - 1]);
}

/** A link may lead out of the notebook, and nobody reads a line of a huge file. */
async function readLines(file: string): Promise<readonly string[] | undefined> {
  const entry = await lstat(file);
  if (!entry.isFile() || entry.size > 16 * 1024 * 1024) return undefined;
  return decodeText(await readFile(file), file).text.split('\n');
}
