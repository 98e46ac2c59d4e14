/**
 * A folder and all that are in it, watched: whatever changes there is told by its path.
 *
 * Vite's watcher would watch each file on its own, of which systems allow some thousands, and read the folder of an edited
 * file anew, which takes as long as to make a note: https://github.com/paulmillr/chokidar/tree/3.6.0#performance
 */

import { existsSync, type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { isIgnored } from '../read/is-ignored.ts';

export interface FolderWatch {
  close(): void;
}

/**
 * @param root absolute; it may come later, go, and come back
 * @param tell is given a folder when anything in it may have changed
 * @param fail is told what cannot be watched
 */
export function watchFolder(
  root: string,
  tell: (path: string) => void,
  fail: (error: unknown) => void,
): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let above: FSWatcher | undefined;
  begin();
  return { close };

  function begin(): void {
    follow(root);
    const folder = nearestAbove(root);
    const next = root.slice(folder.length).split(sep).find(Boolean);
    above = open(folder, (kind, name) => {
      if (kind !== 'rename' || (name !== next && name !== basename(folder))) return;
      close();
      begin();
      tell(root);
    });
  }

  function close(): void {
    above?.close();
    leave(root);
  }

  /** Whatever stood there before may be another folder now. */
  function follow(folder: string): void {
    leave(folder);
    const watcher = open(folder, (kind, name) => {
      if (name === null) return tell(folder);
      if (isIgnored(name)) return;
      const path = join(folder, name);
      if (kind === 'rename') look(path);
      tell(path);
    });
    if (!watcher) return;
    watchers.set(folder, watcher);
    // What is made in it from here on is told.
    for (const entry of entriesOf(folder)) {
      if (entry.isDirectory() && !isIgnored(entry.name)) follow(join(folder, entry.name));
    }
  }

  function look(path: string): void {
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) follow(path);
    else leave(path);
  }

  function leave(folder: string): void {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      watchers.delete(path);
    }
  }

  function open(folder: string, seen: (kind: string, name: string | null) => void): FSWatcher | undefined {
    try {
      return watch(folder, seen).on('error', (error) => {
        leave(folder);
        if (existsSync(folder)) fail(error);
      });
    } catch (error) {
      if (existsSync(folder)) fail(error);
      return undefined;
    }
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // It is gone, or nobody may read it, which is told where it is surveyed.
    return [];
  }
}

function nearestAbove(path: string): string {
  const folder = dirname(path);
  return folder === path || existsSync(folder) ? folder : nearestAbove(folder);
}
