/** A folder → the names of its files and how they stand, without reading any. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Stats, Survey } from '../model/survey.ts';
import { findFiles } from './find-files.ts';

export async function surveyFolder(folder: string): Promise<Survey> {
  const at = Date.now();
  const { notes, files, problems } = await findFiles(folder);
  const stats: Record<string, Stats> = {};
  for (const file of [...notes, ...files]) {
    const entry = statSync(join(folder, file), { throwIfNoEntry: false });
    if (entry) stats[file] = [entry.size, entry.mtimeMs, entry.ctimeMs, entry.ino];
  }
  return { at, notes, files: [...files], stats, problems };
}
