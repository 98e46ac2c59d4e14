/** Opens a folder for publishing: written beside it, then put in the place of what differs, by one builder at a time. */

import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Output, Standing } from '../model/output.ts';
import type { OutputFile } from '../model/output-file.ts';
import { Obstacle } from '../report/obstacle.ts';
import { checkPaths } from './check-paths.ts';
import { type Disk, openDisk } from './disk.ts';
import { explainFailure } from './explain-failure.ts';
import { type OutputPaths, outputPaths } from './output-paths.ts';
import { putInPlace, undoChanges } from './put-in-place.ts';
import { drawSiteMark, foreignFiles, markedFiles, siteMark } from './site-mark.ts';
import { stageFiles } from './stage-files.ts';
import { standing } from './standing.ts';
import { takeLock } from './take-lock.ts';

/** Throws an Obstacle when somebody else is building there, or when the folder holds files that are not ours. */
export async function openOutput(outDir: string, disk: Disk = openDisk()): Promise<Output> {
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
    /** And tidying up after it, for which nobody has to wait but who publishes next. */
    let publishing: Promise<unknown> = Promise.resolve();
    return {
      publish(files, signal = closing.signal, written = () => {}, last = new Map()) {
        const either = AbortSignal.any([closing.signal, signal]);
        const published = publishing.then(() =>
          publish(files, { paths, disk, signal: either, written, last }),
        );
        publishing = published.then(() => tidyUp(paths, disk)).catch(() => {});
        return published;
      },
      async close() {
        closing.abort();
        await publishing;
        await lock.release();
      },
    };
  } catch (error) {
    throw explainFailure(error);
  }
}

/** Puts right what a killed build left behind; the lock says that none is running. */
async function recover(paths: OutputPaths, disk: Disk): Promise<void> {
  await undoChanges(paths, disk);
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

/** When the new site stands: what is left of the old one is no reason to fail. */
async function tidyUp({ staging, old }: OutputPaths, disk: Disk): Promise<void> {
  for (const rest of [staging, old]) await disk.remove(rest).catch(() => {});
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
  let staying: Standing;
  try {
    await recover(paths, disk);
    const mark = { path: siteMark, body: drawSiteMark(files.map((file) => file.path)) };
    const staged = await stageFiles(files, { ...publication, site, folder: join(staging, 'files') });
    const noted = { ...publication, site, folder: join(staging, 'mark'), written: () => {} };
    const differing = new Map([...staged.differing, ...(await stageFiles([mark], noted)).differing]);
    signal.throwIfAborted();
    if (differing.size > 0) await replace(differing, [...files, mark], publication);
    staying = staged.staying;
  } catch (error) {
    // What cannot be put right now is put right by the next build.
    await recover(paths, disk).catch(() => {});
    throw explainFailure(error);
  }
  return standingOf(site, files, staying);
}

/** @param differing where each file is that has been written */
async function replace(
  differing: ReadonlyMap<string, string>,
  files: readonly OutputFile[],
  publication: Publication,
): Promise<void> {
  const { paths, disk } = publication;
  const before = await markedFiles(paths.site);
  if (!before) return swapIn(files, differing, publication);
  const now = new Set(files.map(({ path }) => path));
  const gone = before.filter((path) => !now.has(path));
  const ours = new Set(before);
  const foreign = [...differing.keys()].filter(
    (path) => path !== siteMark && !ours.has(path) && standing(join(paths.site, path)) !== undefined,
  );
  if (foreign.length > 0 || standInTheWay(gone, now)) return swapIn(files, differing, publication);
  // What a page needs is there before the page is.
  const needed = files.filter(({ isNamedByContent }) => isNamedByContent);
  const others = files.filter(({ isNamedByContent }) => !isNamedByContent);
  const inTurn = [...needed, ...others].flatMap(({ path }) => {
    const staged = differing.get(path);
    return staged === undefined ? [] : [[path, staged] as const];
  });
  return putInPlace(new Map(inTurn), gone, paths, disk);
}

/** A file where a folder shall be, or the other way round. */
function standInTheWay(gone: readonly string[], now: ReadonlySet<string>): boolean {
  if (gone.length === 0) return false;
  const isFolder = new Set(gone.flatMap(foldersOf));
  const shallBeFolder = new Set([...now].flatMap(foldersOf));
  return gone.some((path) => shallBeFolder.has(path)) || [...now].some((path) => isFolder.has(path));
}

const foldersOf = (path: string): string[] =>
  path.split('/').flatMap((_, depth, names) => (depth > 0 ? [names.slice(0, depth).join('/')] : []));

/** Fills up what differs with what stays, and puts all of it in the place of the old site. */
async function swapIn(
  files: readonly OutputFile[],
  differing: ReadonlyMap<string, string>,
  { paths, disk, signal }: Publication,
): Promise<void> {
  const { site, staging } = paths;
  const next = join(staging, 'site');
  for (const folder of new Set(files.map(({ path }) => dirname(join(next, path)))))
    await disk.makeFolder(folder);
  for (const { path } of files) {
    signal.throwIfAborted();
    const staged = differing.get(path);
    await (staged === undefined
      ? disk.link(join(site, path), join(next, path))
      : disk.move(staged, join(next, path)));
  }
  await refuseForeignFiles(site);
  signal.throwIfAborted();
  await swap(next, paths, disk);
}

function standingOf(site: string, files: readonly OutputFile[], staying: Standing): Standing {
  return new Map(
    files.flatMap(({ path }) => {
      const stands = staying.get(path) ?? standing(join(site, path));
      return stands === undefined ? [] : [[path, stands] as const];
    }),
  );
}

/** A kill between the renames is put right by `recover`. */
async function swap(next: string, { site, old }: OutputPaths, disk: Disk): Promise<void> {
  const replaces = await isThere(site);
  if (replaces) await disk.move(site, old);
  try {
    await disk.move(next, site);
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
