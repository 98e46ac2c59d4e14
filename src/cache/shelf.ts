/** A folder of entries, each under a name for everything that shapes it, and checked when it is taken out. */

import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import type { Pieces } from '../model/pieces.ts';
import { utf8Encoder } from '../model/utf8-encoder.ts';

/** At once: most entries are small, and there may be thousands. */
export interface Shelf {
  /** It may turn out to be spoilt. */
  has(name: string): boolean;
  /**
   * @param room for so many bytes, where it shall be put; new memory, if nothing is said
   * @returns nothing when there is none, or it is spoilt; what is spoilt is thrown away
   */
  take(name: string, room?: (size: number) => Buffer): Buffer | undefined;
  /** @returns whether it is kept now; where nothing can be written, the next build makes it again */
  put(name: string, content: Uint8Array | string | Pieces): boolean;
  drop(name: string): void;
  /** How many entries were spoilt. */
  spoilt(): number;
}

/** Bytes of the sum before each entry. */
const head = 4;
const day = 24 * 60 * 60 * 1000;

export function openShelf(folder: string): Shelf {
  const spoilt = new Set<string>();
  const made = new Set<string>();
  let puts = 0;
  const encode = utf8Encoder();

  function take(name: string, room?: (size: number) => Buffer): Buffer | undefined {
    const path = join(folder, name);
    const entry = readEntry(path, room);
    if (!entry) return undefined;
    const bytes = entry.whole.subarray(head);
    if (entry.whole.length >= head && sumOf(name, bytes) === entry.whole.readUInt32LE(0)) {
      tellUse(path, entry.usedAt);
      return bytes;
    }
    spoilt.add(name);
    drop(name);
    return undefined;
  }

  function put(name: string, content: Uint8Array | string | Pieces): boolean {
    const path = join(folder, name);
    const unfinished = `${path}.${process.pid}-${threadId}-${puts++}`;
    try {
      const above = dirname(path);
      if (!made.has(above)) mkdirSync(above, { recursive: true });
      made.add(above);
      writeWhole(unfinished, entryOf(name, content));
      // Whole or not at all, whoever else puts the same.
      renameSync(unfinished, path);
      return true;
    } catch {
      remove(unfinished);
      return false;
    }
  }

  function entryOf(name: string, content: Uint8Array | string | Pieces): Buffer {
    const isWhole = typeof content === 'string' || content instanceof Uint8Array;
    const entry = encode(isWhole ? [content] : content, head);
    entry.writeUInt32LE(sumOf(name, entry.subarray(head)));
    return entry;
  }

  function drop(name: string): void {
    remove(join(folder, name));
  }

  return { has: (name) => existsSync(join(folder, name)), take, put, drop, spoilt: () => spoilt.size };
}

/** Node's own way would ask of thousands a second time when they were used. */
function readEntry(path: string, room = (size: number): Buffer => Buffer.allocUnsafe(size)) {
  try {
    const file = openSync(path, 'r');
    try {
      const { size, mtimeMs: usedAt } = fstatSync(file);
      const bytes = room(size);
      let end = 0;
      for (let read = -1; read !== 0 && end < size; end += read)
        read = readSync(file, bytes, end, size - end, null);
      return { whole: bytes.subarray(0, end), usedAt };
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  } finally {
    closeSync(file);
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    removeFolder(path);
  }
}

/** Somebody may have put one in the place of an entry. */
function removeFolder(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // It is found to be spoilt again by the next build.
  }
}

/** Once a day is enough to tell what is in use. */
function tellUse(path: string, usedAt: number): void {
  const now = Date.now();
  if (now - usedAt <= day) return;
  try {
    utimesSync(path, now / 1000, now / 1000);
  } catch {
    // A cache that may only be read serves as well.
  }
}

/** Of the name, too: what stands under another name is spoilt. */
const sumOf = (name: string, bytes: Uint8Array): number => crc32(bytes, crc32(`${name}\0`));
