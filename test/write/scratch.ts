/** A folder of its own for a test, gone afterwards, and a picture of all that stands in a folder. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';

export async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhaji-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Path → text of every file below a folder. */
export async function tree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = files
    .sort()
    .map(async (file) => [relative(folder, file), await readFile(file, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}
