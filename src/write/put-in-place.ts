/** Staged files → their places in the site that stands, one after another, in such a way that it can be undone. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Disk } from './disk.ts';
import type { OutputPaths } from './output-paths.ts';

/** One file that is replaced, made or taken away. */
interface Change {
  /** From the folder of the site. */
  readonly path: string;
  /** What was there, by its name in the folder of what was; nothing when nothing was. */
  readonly kept?: string;
}

/** As long as it is there, the changes that it lists are to be undone. */
const undoList = (old: string): string => join(old, 'undo.json');

/**
 * A page is replaced at once, as a whole, and what it needs comes before it and goes after it; so whoever reads the site
 * meanwhile meets old pages and new ones, but none that is broken, and none that is missing.
 * @param staged path in the site → where the file is, in the order in which they come
 * @param gone paths in the site that are no more
 */
export async function putInPlace(
  staged: ReadonlyMap<string, string>,
  gone: readonly string[],
  paths: OutputPaths,
  disk: Disk,
): Promise<void> {
  const { site, old } = paths;
  await disk.makeFolder(old);
  const changes: Change[] = [];
  for (const path of [...staged.keys(), ...gone]) {
    if (!existsSync(join(site, path))) {
      changes.push({ path });
      continue;
    }
    const kept = `${changes.length}`;
    await disk.link(join(site, path), join(old, kept));
    changes.push({ path, kept });
  }
  await disk.write(join(old, 'list'), [JSON.stringify(changes)]);
  await disk.move(join(old, 'list'), undoList(old));
  const folders = new Set([...staged.keys()].map((path) => join(site, dirname(path))));
  for (const folder of folders) if (!existsSync(folder)) await disk.makeFolder(folder);
  for (const [path, file] of staged) await disk.move(file, join(site, path));
  for (const path of gone) await disk.remove(join(site, path));
  // Now the new site stands.
  await disk.remove(undoList(old));
  await dropEmptied(gone, site, disk).catch(() => {});
}

/** Puts back what a build had changed that did not come to its end. */
export async function undoChanges({ site, old }: OutputPaths, disk: Disk): Promise<void> {
  if (!existsSync(undoList(old))) return;
  // Somebody has thrown the site away.
  if (!existsSync(site)) return disk.remove(old);
  const changes: readonly Change[] = JSON.parse(readFileSync(undoList(old), 'utf8'));
  for (const { path, kept } of changes) {
    const place = join(site, path);
    if (kept === undefined) await disk.remove(place);
    // Unless it is back already.
    else if (existsSync(join(old, kept))) {
      if (!existsSync(dirname(place))) await disk.makeFolder(dirname(place));
      await disk.move(join(old, kept), place);
    }
  }
  await dropEmptied(
    changes.flatMap(({ path, kept }) => (kept === undefined ? [path] : [])),
    site,
    disk,
  );
  await disk.remove(undoList(old));
}

/** Folders of files that are gone, as far as they hold nothing else. */
async function dropEmptied(gone: readonly string[], site: string, disk: Disk): Promise<void> {
  for (const path of gone) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      const whole = join(site, folder);
      if (!existsSync(whole) || readdirSync(whole).length > 0) break;
      await disk.remove(whole);
    }
  }
}
