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
  const { contentDir } = options;
  const record = siteRecord(shelf, siteName(options)).fresh();
  if (!record || record.program !== (options.program ?? programId()).whole) return undefined;
  if (!record.standing.every(([path, stands]) => standing(join(site, path)) === stands)) return undefined;
  const now = await Promise.all([surveyFolder(contentDir), surveyFolder(folders.given)]).catch(
    () => undefined,
  );
  if (!now) return undefined;
  const [content, given] = now;
  return isStill(content, record.content) && isStill(given, record.given) ? record.told : undefined;
}
