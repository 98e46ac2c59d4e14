/** The files of `public/`, which are published as they are. */

import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { byCodePoint } from '../model/by-code-point.ts';
import type { OutputFile } from '../model/output-file.ts';

/** @returns nothing when there is no such folder */
export async function readPublic(publicDir: string): Promise<OutputFile[]> {
  const entries = await readdir(publicDir, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.git'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(publicDir, file).split(sep).join('/'), body: { copyOf: file } }))
    .sort((a, b) => byCodePoint(a.path, b.path));
}
