/** Does to cache and output what crashes, disks and people do to them; the notebook itself stays. */

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteMark } from '../../src/write/site-mark.ts';
import type { Harm } from './arbitrary-step.ts';
import { nth } from './nth.ts';
import type { Workshop } from './workshop.ts';

/**
 * @param where chooses the file and the byte
 * @param site the output folder
 */
export async function doHarm(workshop: Workshop, harm: Harm, where: number, site: string): Promise<void> {
  const { cache } = workshop;
  if (harm === 'touch') return workshop.touch();
  if (harm === 'delete output') return rm(site, { recursive: true, force: true });
  if (harm === 'delete cache') return workshop.deleteCache();

  if (harm === 'foreign cache') {
    await writeFile(join(cache, 'foreign.txt'), '别人的文件');
    await writeFile(join(cache, '0'.repeat(64)), '');
    return;
  }
  // What lists the files of a site must stay: without it they are nobody's.
  const inSite = (await filesIn(site)).filter((file) => file !== join(site, siteMark));
  const isOfSite = harm.includes('output');
  const file = nth(isOfSite ? inSite : await filesIn(cache), where);
  if (file === undefined || harm === 'none') return;
  if (harm.startsWith('delete')) return rm(file);
  const bytes = await readFile(file);
  const at = where % (bytes.length + 1);
  if (harm.startsWith('cut')) return writeFile(file, bytes.subarray(0, at));
  // A file without bytes has none to damage.
  if (harm.startsWith('damage') && bytes.length === 0) return;
  if (harm.startsWith('damage')) return writeFile(file, bytes.with(at % bytes.length, (bytes[at] ?? 0) ^ 1));
  // One entry in the place of another.
  const other = nth(await filesIn(cache), where + 1);
  if (other !== undefined) await writeFile(file, await readFile(other));
}

/** Links are not followed. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
