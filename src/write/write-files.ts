/** Writes all files of a site into a folder of its own, a few at a time. */

import { dirname, join } from 'node:path';
import type { OutputFile } from '../model/output-file.ts';
import type { Disk } from './disk.ts';

const atOnce = 16;

/** Settles only when nothing is being written any more; throws the first failure or the signal's reason. */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  disk: Disk,
  signal: AbortSignal,
): Promise<void> {
  for (const path of new Set(files.map((file) => dirname(join(folder, file.path))))) {
    signal.throwIfAborted();
    await disk.makeFolder(path);
  }
  const queue = files.values();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (const file of queue) {
      if (failed) return;
      try {
        signal.throwIfAborted();
        await writeFile(join(folder, file.path), file.body, disk);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

function writeFile(path: string, body: OutputFile['body'], disk: Disk): Promise<void> {
  if (typeof body === 'string' || body instanceof Uint8Array) return disk.write(path, body);
  return disk.copy(body.copyOf, path);
}
