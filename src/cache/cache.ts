/** Bytes that took long to make, kept on the disk from one build to the next under a name for everything that shapes them. */

import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const day = 24 * 60 * 60 * 1000;
const longestUnused = 30 * day;
/** Of the SHA-256 that stands before the bytes, and tells an entry that a crash or a disk spoilt, or that stands in the place of another. */
const digestLength = 32;

/** @returns nothing when there is no such entry, or it is spoilt or cannot be read */
export async function recall(path: string): Promise<Uint8Array | undefined> {
  const file = await open(path).catch(() => undefined);
  try {
    const whole = await file?.readFile();
    const bytes = whole?.subarray(digestLength);
    if (!file || !whole || !bytes || !digest(path, bytes).equals(whole.subarray(0, digestLength)))
      return undefined;
    // Once a day is enough to tell what is in use.
    const now = new Date();
    if (now.getTime() - (await file.stat()).mtimeMs > day) await file.utimes(now, now);
    return bytes;
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}

/** Where nothing can be written, the next build makes it again. */
export async function remember(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(unfinished, Buffer.concat([digest(path, bytes), bytes]));
    await rename(unfinished, path);
  } catch {
    await rm(unfinished, { force: true }).catch(() => {});
  }
}

/** Removes what was neither made nor recalled for thirty days, and what a killed build left unfinished. */
export async function forgetUnused(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const entry = await stat(path).catch(() => undefined);
    if (!entry?.isFile() || Date.now() - entry.mtimeMs < longestUnused) continue;
    await rm(path, { force: true }).catch(() => {});
  }
}

const digest = (path: string, bytes: Uint8Array): Buffer =>
  createHash('sha256')
    .update(`${basename(path)}\n`)
    .update(bytes)
    .digest();
