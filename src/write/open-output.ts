/** Opens a folder for publishing: written beside it, then swapped in with two renames, by one builder at a time. */

import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Output, Standing } from '../model/output.ts';
import type { OutputFile } from '../model/output-file.ts';
import { Obstacle } from '../report/obstacle.ts';
import { checkPaths } from './check-paths.ts';
import { type Disk, disk as realDisk } from './disk.ts';
import { explainFailure } from './explain-failure.ts';
import { type OutputPaths, outputPaths } from './output-paths.ts';
import { drawSiteMark, foreignFiles, siteMark } from './site-mark.ts';
import { stageFiles } from './stage-files.ts';
import { standing } from './standing.ts';
import { takeLock } from './take-lock.ts';

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
    let publishing: Promise<unknown> = Promise.resolve();
    return {
      publish(files, signal = closing.signal, written = () => {}, last = new Map()) {
        const either = AbortSignal.any([closing.signal, signal]);
        const published = publish(files, { paths, disk, signal: either, written, last });
        publishing = published;
        return published;
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

interface Publication {
  readonly paths: OutputPaths;
  readonly disk: Disk;
  readonly signal: AbortSignal;
  readonly written: () => void;
  readonly last: Standing;
}

async function publish(files: readonly OutputFile[], publication: Publication): Promise<Standing> {
  const { paths, disk, signal } = publication;
  const { site, staging } = paths;
  checkPaths(files);
  signal.throwIfAborted();
  try {
    await recover(paths, disk);
    const mark = { path: siteMark, body: drawSiteMark(files.map((file) => file.path)) };
    const all = [...files, mark];
    const stage = { ...publication, site, folder: staging };
    const differing = new Set([
      ...(await stageFiles(files, stage)),
      ...(await stageFiles([mark], { ...stage, written: () => {} })),
    ]);
    signal.throwIfAborted();
    const [only, ...others] = differing;
    if (only === undefined) await refuseForeignFiles(site);
    // The list of files is the same, so this one had a place before; a rename puts it there at once.
    else if (others.length === 0 && only !== siteMark && (await isThere(join(site, only)))) {
      await disk.move(join(staging, only), join(site, only));
      await disk.remove(staging);
    } else await swapIn(all, differing, publication);
  } catch (error) {
    // What cannot be removed now is removed by the next build.
    await disk.remove(staging).catch(() => {});
    throw explainFailure(error);
  }
  // The new site stands: what is left of the old one is no reason to fail.
  await disk.remove(paths.old).catch(() => {});
  return standingOf(site, files);
}

/** Fills up what differs with what stays, and puts all of it in the place of the old site. */
async function swapIn(
  files: readonly OutputFile[],
  differing: ReadonlySet<string>,
  { paths, disk, signal }: Publication,
): Promise<void> {
  const { site, staging } = paths;
  const staying = files.filter(({ path }) => !differing.has(path));
  for (const folder of new Set(staying.map(({ path }) => dirname(join(staging, path))))) {
    await disk.makeFolder(folder);
  }
  for (const { path } of staying) {
    signal.throwIfAborted();
    await disk.link(join(site, path), join(staging, path));
  }
  await refuseForeignFiles(site);
  signal.throwIfAborted();
  await swap(paths, disk);
}

function standingOf(site: string, files: readonly OutputFile[]): Standing {
  return new Map(
    files.flatMap(({ path }) => {
      const stands = standing(join(site, path));
      return stands === undefined ? [] : [[path, stands] as const];
    }),
  );
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
