/** Opens a folder for publishing: written beside it, then swapped in with two renames, by one builder at a time. */

import { lstat } from 'node:fs/promises';
import type { Output } from '../model/output.ts';
import type { OutputFile } from '../model/output-file.ts';
import { Obstacle } from '../report/obstacle.ts';
import { checkPaths } from './check-paths.ts';
import { type Disk, disk as realDisk } from './disk.ts';
import { explainFailure } from './explain-failure.ts';
import { type OutputPaths, outputPaths } from './output-paths.ts';
import { drawSiteMark, foreignFiles, siteMark } from './site-mark.ts';
import { takeLock } from './take-lock.ts';
import { writeFiles } from './write-files.ts';

/** Throws an Obstacle when somebody else is building there, or when the folder holds files that are not ours. */
export async function openOutput(outDir: string, disk: Disk = realDisk): Promise<Output> {
  try {
    const paths = await outputPaths(outDir);
    const lock = await takeLock(paths.lock);
    try {
      await recover(paths, disk);
      await refuseForeignFiles(paths.site);
    } catch (error) {
      await lock.release();
      throw error;
    }
    const closing = new AbortController();
    let publishing: Promise<void> = Promise.resolve();
    return {
      publish(files, signal = closing.signal, written = () => {}) {
        publishing = publish(paths, files, disk, AbortSignal.any([closing.signal, signal]), written);
        return publishing;
      },
      async close() {
        closing.abort();
        await publishing.catch(() => {});
        await lock.release();
      },
    };
  } catch (error) {
    throw explainFailure(error);
  }
}

/** Puts right what a killed build left behind; the lock says that none is running. */
async function recover(paths: OutputPaths, disk: Disk): Promise<void> {
  await disk.remove(paths.staging);
  if ((await isThere(paths.old)) && !(await isThere(paths.site))) await disk.move(paths.old, paths.site);
  await disk.remove(paths.old);
}

async function refuseForeignFiles(site: string): Promise<void> {
  const foreign = await foreignFiles(site);
  if (!foreign) {
    throw new Obstacle(
      `输出文件夹里有文件，又不是札记生成的网站，不敢替换：${site}`,
      '用 --out 指定一个新的或空的文件夹。',
    );
  }
  if (foreign.length > 0) {
    const some = foreign.slice(0, 3).join('、') + (foreign.length > 3 ? ` 等 ${foreign.length} 个` : '');
    throw new Obstacle(
      `输出文件夹 ${site} 里有不是札记写的文件，替换会弄丢它们：${some}`,
      '把要随网站发布的放进 public/，其余的挪走或删掉，再试一次。',
    );
  }
}

async function publish(
  paths: OutputPaths,
  files: readonly OutputFile[],
  disk: Disk,
  signal: AbortSignal,
  written: () => void,
): Promise<void> {
  checkPaths(files);
  signal.throwIfAborted();
  try {
    await recover(paths, disk);
    const mark = { path: siteMark, body: drawSiteMark(files.map((file) => file.path)) };
    await writeFiles(paths.staging, [mark], disk, signal);
    await writeFiles(paths.staging, files, disk, signal, written);
    await refuseForeignFiles(paths.site);
    signal.throwIfAborted();
    await swap(paths, disk);
  } catch (error) {
    // What cannot be removed now is removed by the next build.
    await disk.remove(paths.staging).catch(() => {});
    throw explainFailure(error);
  }
  // The new site stands: what is left of the old one is no reason to fail.
  await disk.remove(paths.old).catch(() => {});
}

/** A kill between the renames is put right by `recover`. */
async function swap({ site, staging, old }: OutputPaths, disk: Disk): Promise<void> {
  const replaces = await isThere(site);
  if (replaces) await disk.move(site, old);
  try {
    await disk.move(staging, site);
  } catch (error) {
    if (replaces) await disk.move(old, site);
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
