/** Every change that publishing makes to the disk, as a parameter, so that a test can let each of them fail. */

import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { copyFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pieces } from '../model/pieces.ts';
import { utf8Encoder } from '../model/utf8-encoder.ts';

export interface Disk {
  makeFolder(path: string): Promise<void>;
  /** Fails when the file exists. */
  write(path: string, body: Pieces): Promise<void>;
  /** Fails when `to` exists. */
  copy(from: string, to: string): Promise<void>;
  /** A second name for a file, or a copy where the disk knows no such thing. Fails when `to` exists. */
  link(from: string, to: string): Promise<void>;
  move(from: string, to: string): Promise<void>;
  /** A file or a folder with all it holds; fine when there is none. */
  remove(path: string): Promise<void>;
}

/**
 * Most at once, as small as they are: by way of promises a thousand files take several times as long.
 * They come as promises all the same, for whoever lets them fail in his own time.
 */
export function openDisk(): Disk {
  const encode = utf8Encoder();
  return {
    async makeFolder(path) {
      mkdirSync(path, { recursive: true });
    },
    async write(path, body) {
      writeFileSync(path, encode(body), { flag: 'wx' });
    },
    copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
    async link(from, to) {
      try {
        linkSync(from, to);
      } catch {
        copyFileSync(from, to, constants.COPYFILE_EXCL);
      }
    },
    async move(from, to) {
      renameSync(from, to);
    },
    async remove(path) {
      const entry = lstatSync(path, { throwIfNoEntry: false });
      if (entry?.isDirectory()) {
        await empty(path);
        rmdirSync(path);
      } else if (entry) unlinkSync(path);
    },
  };
}

/** Node's own way tries every folder before it looks into it. To give back the room of a file takes longest, so others do that. */
async function empty(folder: string): Promise<void> {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.filter((entry) => entry.isDirectory())) {
    const path = join(folder, entry.name);
    await empty(path);
    rmdirSync(path);
  }
  // Last, so that none fails while nobody listens.
  const others = entries.filter((entry) => !entry.isDirectory());
  await Promise.all(others.map(({ name }) => unlink(join(folder, name))));
}
