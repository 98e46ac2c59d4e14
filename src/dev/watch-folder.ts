/**
 * A folder and all that are in it, watched: whatever changes there is told by its path.
 *
 * Vite's watcher would watch each file on its own, of which systems allow some thousands, and read the folder of an edited
 * file anew, which takes as long as to make a note: https://github.com/paulmillr/chokidar/blob/3.6.0/lib/nodefs-handler.js
 */

import { existsSync, type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { isIgnored } from '../read/is-ignored.ts';

export interface FolderWatch {
  /** Finds folders that came, went or were put in the place of others, and no event told. */
  refresh(): void;
  close(): void;
}

interface Watched {
  readonly watcher: FSWatcher;
  /** Another when another folder stands there. */
  readonly id: string;
}

type Seen = (kind: string, name: string | null) => void;

/**
 * @param root absolute; it may come later, go, and come back, as may the folder that it stands in
 * @param tell is given a folder when anything in it may have changed
 * @param fail is told what cannot be watched
 */
export function watchFolder(
  root: string,
  tell: (path: string) => void,
  fail: (error: unknown) => void,
): FolderWatch {
  const folders = new Map<string, Watched>();
  let above: FSWatcher | undefined;
  refresh();
  return { refresh, close };

  function refresh(): void {
    above?.close();
    above = watchAbove();
    // Whoever stands above is watched first, and told of what happens meanwhile.
    follow(root);
    for (const [path, { id }] of folders) if (idOf(path) !== id) leave(path);
  }

  function close(): void {
    above?.close();
    leave(root);
  }

  /** The nearest folder above that is there, for the way down to the root. */
  function watchAbove(): FSWatcher | undefined {
    const folder = nearestAbove(root);
    const next = root.slice(folder.length).split(sep).find(Boolean);
    const watcher = open(folder, (kind, name) => {
      if (kind !== 'rename' || (name !== next && name !== basename(folder))) return;
      leave(root);
      refresh();
      tell(root);
    });
    // One may have come, or gone, a moment ago; that one may not be watched is no harm.
    if (nearestAbove(root) === folder && (watcher || existsSync(folder))) return watcher;
    watcher?.close();
    return watchAbove();
  }

  function follow(folder: string): void {
    const id = idOf(folder);
    if (id === undefined || folders.get(folder)?.id !== id) leave(folder);
    if (id === undefined) return;
    if (!folders.has(folder)) {
      const watcher = open(folder, (kind, name) => seen(folder, kind, name), fail);
      if (!watcher) return;
      folders.set(folder, { watcher, id });
    }
    // What is made in it from here on is told.
    for (const name of foldersIn(folder)) follow(join(folder, name));
  }

  function seen(folder: string, kind: string, name: string | null): void {
    if (name === null) {
      tell(folder);
      return;
    }
    if (isIgnored(name)) return;
    const path = join(folder, name);
    if (kind === 'rename') {
      // Another folder may stand there now.
      leave(path);
      follow(path);
    }
    tell(path);
  }

  function leave(folder: string): void {
    for (const [path, { watcher }] of folders) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      folders.delete(path);
    }
  }

  function open(
    folder: string,
    seen: Seen,
    fail: (error: unknown) => void = () => {},
  ): FSWatcher | undefined {
    try {
      const watcher = watch(folder, seen);
      return watcher.on('error', (error) => {
        watcher.close();
        if (folders.get(folder)?.watcher === watcher) leave(folder);
        if (idOf(folder) !== undefined) fail(error);
      });
    } catch (error) {
      if (idOf(folder) !== undefined) fail(error);
      return undefined;
    }
  }
}

/** Nothing of what is no folder, or cannot be looked at, which is told where it is surveyed. */
function idOf(folder: string): string | undefined {
  try {
    const entry = lstatSync(folder);
    // The number of one that is gone is soon given to another.
    return entry.isDirectory() ? `${entry.dev} ${entry.ino} ${entry.birthtimeMs}` : undefined;
  } catch {
    return undefined;
  }
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && !isIgnored(entry.name)).map(({ name }) => name);
  } catch {
    return [];
  }
}

function nearestAbove(path: string): string {
  const folder = dirname(path);
  return folder === path || existsSync(folder) ? folder : nearestAbove(folder);
}
