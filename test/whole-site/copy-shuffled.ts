/** Copies a folder so that its files are created in the opposite order, with other times. */

import { copyFile, mkdir, readdir, utimes } from 'node:fs/promises';
import path from 'node:path';

export async function copyShuffled(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const entries = await readdir(from, { withFileTypes: true });
  for (const entry of entries.reverse()) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyShuffled(source, target);
    else {
      await copyFile(source, target);
      await utimes(target, 1_000_000_000, 1_000_000_000);
    }
  }
}
