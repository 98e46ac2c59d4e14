/** Every change that publishing makes to the disk, as a parameter, so that a test can let each of them fail. */

import { constants, copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';

export interface Disk {
  makeFolder(path: string): Promise<void>;
  /** Fails when the file exists. */
  write(path: string, body: string | Uint8Array): Promise<void>;
  /** Fails when `to` exists. */
  copy(from: string, to: string): Promise<void>;
  /** A second name for a file, or a copy where the disk knows no such thing. Fails when `to` exists. */
  link(from: string, to: string): Promise<void>;
  move(from: string, to: string): Promise<void>;
  /** A file or a folder with all it holds; fine when there is none. */
  remove(path: string): Promise<void>;
}

const copy = (from: string, to: string): Promise<void> => copyFile(from, to, constants.COPYFILE_EXCL);

export const disk: Disk = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  write: (path, body) => writeFile(path, body, { flag: 'wx' }),
  copy,
  link: (from, to) => link(from, to).catch(() => copy(from, to)),
  move: rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
};
