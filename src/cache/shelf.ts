/** A folder of entries, each under a name for everything that shapes it, and checked when it is taken out. */

import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** At once: most entries are small, and there may be thousands. */
export interface Shelf {
  /** It may turn out to be spoilt. */
  has(name: string): boolean;
  /** @returns nothing when there is none, or it is spoilt; what is spoilt is thrown away */
  take(name: string): Buffer | undefined;
  /** @returns whether it is kept now; where nothing can be written, the next build makes it again */
  put(name: string, bytes: Uint8Array | string): boolean;
  drop(name: string): void;
  /** How many entries were spoilt. */
  spoilt(): number;
}

const digestLength = 32;
const day = 24 * 60 * 60 * 1000;

export function openShelf(folder: string): Shelf {
  const spoilt = new Set<string>();
  const made = new Set<string>();
  let puts = 0;

  function take(name: string): Buffer | undefined {
    const path = join(folder, name);
    let whole: Buffer;
    try {
      whole = readFileSync(path);
    } catch {
      return undefined;
    }
    const bytes = whole.subarray(digestLength);
    if (digest(name, bytes).equals(whole.subarray(0, digestLength))) {
      tellUse(path);
      return bytes;
    }
    spoilt.add(name);
    drop(name);
    return undefined;
  }

  function put(name: string, content: Uint8Array | string): boolean {
    const path = join(folder, name);
    const unfinished = `${path}.${process.pid}-${threadId}-${puts++}`;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    try {
      const above = dirname(path);
      if (!made.has(above)) mkdirSync(above, { recursive: true });
      made.add(above);
      writeAll(unfinished, [digest(name, bytes), bytes]);
      // Whole or not at all, whoever else puts the same.
      renameSync(unfinished, path);
      return true;
    } catch {
      remove(unfinished);
      return false;
    }
  }

  function drop(name: string): void {
    remove(join(folder, name));
  }

  return { has: (name) => existsSync(join(folder, name)), take, put, drop, spoilt: () => spoilt.size };
}

/** Megabytes need not be copied to stand behind their digest. */
function writeAll(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, 'w');
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // It is found to be spoilt again by the next build.
  }
}

/** Once a day is enough to tell what is in use. */
function tellUse(path: string): void {
  try {
    const now = Date.now();
    if (now - statSync(path).mtimeMs > day) utimesSync(path, now / 1000, now / 1000);
  } catch {
    // A cache that may only be read serves as well.
  }
}

/** Of the name, too: what stands under another name is spoilt. */
const digest = (name: string, bytes: Uint8Array): Buffer =>
  createHash('sha256').update(`${name}\0`).update(bytes).digest();
