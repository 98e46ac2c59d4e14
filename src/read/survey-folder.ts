/** A folder → the names of its files and how they stand, without reading any. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Stats, Survey } from '../model/survey.ts';
import { findFiles } from './find-files.ts';

/** How it stood before, and what has been touched since: files, and folders with all that is in them. */
interface Known {
  readonly survey: Survey;
  readonly touched: readonly string[];
}

/** @param known nothing to look at every file */
export async function surveyFolder(folder: string, known?: Known): Promise<Survey> {
  const at = Date.now();
  const { notes, files, links, problems } = await findFiles(folder);
  const stats = new Map<string, Stats>();
  const before = known && statsBefore(known);
  for (const file of [...notes, ...files]) {
    // What a link leads to may have been touched.
    const last = links.has(file) ? undefined : before?.(file);
    const entry = last ? undefined : statSync(join(folder, file), { throwIfNoEntry: false });
    if (last) stats.set(file, last);
    else if (entry) stats.set(file, [entry.size, entry.mtimeMs, entry.ctimeMs, entry.ino]);
  }
  return { at, notes, files: [...files], stats, problems };
}

/** Of what has not been touched. */
function statsBefore({ survey, touched }: Known): (file: string) => Stats | undefined {
  const paths = new Set(touched);
  const isTouched = (path: string): boolean =>
    paths.has(path) || (path !== '' && isTouched(path.slice(0, Math.max(path.lastIndexOf('/'), 0))));
  return (file) => (isTouched(file) ? undefined : survey.stats.get(file));
}
