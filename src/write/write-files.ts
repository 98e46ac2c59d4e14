/** Writes all files of a site into a folder of its own, a few at a time. */

import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../model/output-file.ts';
import type { Disk } from './disk.ts';

const atOnce = 16;

/**
 * Settles only when nothing is being written any more; throws the first failure or the signal's reason.
 * @param written called after each file
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  disk: Disk,
  signal: AbortSignal,
  written: () => void = () => {},
): Promise<void> {
  for (const path of new Set(files.map((file) => dirname(join(folder, file.path))))) {
    signal.throwIfAborted();
    await disk.makeFolder(path);
  }
  const writeAll = async (some: readonly OutputFile[], workers: number): Promise<void> => {
    const queue = some.values();
    let failed = false;
    const worker = async (): Promise<void> => {
      for (const file of queue) {
        if (failed) return;
        try {
          signal.throwIfAborted();
          await writeFile(join(folder, file.path), file.body, disk);
          written();
        } catch (error) {
          failed = true;
          throw error;
        }
      }
    };
    const results = await Promise.allSettled(Array.from({ length: workers }, worker));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  };
  await writeAll(
    files.filter((file) => !isMade(file)),
    atOnce,
  );
  // Making takes a core; with more at work than there are, an interrupt would have to wait for all of them.
  await writeAll(files.filter(isMade), availableParallelism());
}

const isMade = ({ body }: OutputFile): boolean => typeof body === 'object' && 'make' in body;

async function writeFile(path: string, body: OutputFile['body'], disk: Disk): Promise<void> {
  if (typeof body === 'string' || body instanceof Uint8Array) return disk.write(path, body);
  return 'make' in body ? disk.write(path, await body.make()) : disk.copy(body.copyOf, path);
}
