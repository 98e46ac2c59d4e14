/** Every change that publishing makes to the disk, as a parameter, so that a test can let each of them fail. */

import { constants, copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';

export interface Disk {
  makeFolder(path: string): Promise<void>;
  /** Fails when the file exists. */
  write(path: string, body: string | Uint8Array): Promise<void>;
  /** Fails when `to` exists. */
  copy(from: string, to: string): Promise<void>;
  move(from: string, to: string): Promise<void>;
  /** A file or a folder with all it holds; fine when there is none. */
  remove(path: string): Promise<void>;
}

export const disk: Disk = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  write: (path, body) => writeFile(path, body, { flag: 'wx' }),
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
  move: rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
};
