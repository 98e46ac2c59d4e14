/** The ways in which a file of the cache may not be what was put there. */

import { mkdir, rm, writeFile } from 'node:fs/promises';

export interface Spoil {
  readonly state: string;
  /** @param other what another entry holds */
  readonly spoil: (path: string, bytes: Buffer, other: Buffer) => Promise<void>;
}

const flipped = (bytes: Buffer, at: number): Uint8Array =>
  bytes.length === 0 ? Buffer.from('x') : bytes.with(at, (bytes[at] ?? 0) ^ 1);

export const spoils: readonly Spoil[] = [
  { state: 'with its first byte changed', spoil: (path, bytes) => writeFile(path, flipped(bytes, 0)) },
  {
    state: 'with a byte in the middle changed',
    spoil: (path, bytes) => writeFile(path, flipped(bytes, bytes.length >> 1)),
  },
  {
    state: 'with its last byte changed',
    spoil: (path, bytes) => writeFile(path, flipped(bytes, Math.max(0, bytes.length - 1))),
  },
  {
    state: 'that was cut to half',
    spoil: (path, bytes) => writeFile(path, bytes.subarray(0, bytes.length >> 1)),
  },
  { state: 'that was cut by a byte', spoil: (path, bytes) => writeFile(path, bytes.subarray(0, -1)) },
  { state: 'that was emptied', spoil: (path) => writeFile(path, '') },
  { state: 'in the place of another', spoil: (path, _, other) => writeFile(path, other) },
  { state: 'of somebody else', spoil: (path) => writeFile(path, '{"version": 1}\n') },
  {
    state: 'that is a folder',
    spoil: async (path) => {
      await rm(path);
      await mkdir(path);
    },
  },
];
