/** Whether the site in place is what a build would make now, found out without reading a single note. */

import { join } from 'node:path';
import { openShelf, type Shelf } from '../cache/shelf.ts';
import { isStill } from '../model/stands-still.ts';
import { programId } from '../read/program-id.ts';
import { surveyFolder } from '../read/survey-folder.ts';
import { standing } from '../write/standing.ts';
import type { BuildOptions } from './build-options.ts';
import { folders } from './folders.ts';
import { siteName } from './site-name.ts';
import { siteRecord, type Told } from './site-record.ts';

/**
 * @param site absolute path of the folder of the site
 * @param shelf the cache
 * @returns what was told when it was built; nothing when anything may have changed
 */
export async function freshSite(
  options: BuildOptions,
  site: string,
  shelf: Shelf = openShelf(options.cacheDir ?? folders.cache),
): Promise<Told | undefined> {
  const { contentDir, survey } = options;
  const record = siteRecord(shelf, siteName(options)).fresh();
  if (!record || record.program !== (options.program ?? programId()).whole) return undefined;
  const now = await Promise.all([survey ?? surveyFolder(contentDir), surveyFolder(folders.given)]).catch(
    () => undefined,
  );
  if (!now) return undefined;
  const [content, given] = now;
  if (!isStill(content, record.content) || !isStill(given, record.given)) return undefined;
  const stands = record.standing.every(([path, before]) => standing(join(site, path)) === before);
  return stands ? record.told : undefined;
}
