/**
 * A process that builds notebooks in turn with one cache, for tests to run beside others.
 *
 *     node --import tsx build-in-turn.ts WHAT N CACHE CONTENT OUT [CONTENT OUT …]
 *
 * It dies at the N-th time that it tells its `progress`, or changes the `disk`; with `nothing` it does not.
 */

import { build } from '../../src/build.ts';
import type { Progress } from '../../src/report/progress.ts';
import { type Disk, openDisk } from '../../src/write/disk.ts';
import { openOutput } from '../../src/write/open-output.ts';

const disk = openDisk();

const [what, number, cacheDir = '', ...folders] = process.argv.slice(2);

let count = 0;
const dieOrGoOn = (doing: string): void => {
  if (what === doing && ++count === Number(number)) process.kill(process.pid, 'SIGKILL');
};
const told = (): void => dieOrGoOn('progress');
const progress: Progress = { stage: told, step: told };
const mortal =
  <A extends unknown[]>(change: (...args: A) => Promise<void>) =>
  (...args: A): Promise<void> => {
    dieOrGoOn('disk');
    return change(...args);
  };
const mortalDisk: Disk = {
  makeFolder: mortal(disk.makeFolder),
  write: mortal(disk.write),
  copy: mortal(disk.copy),
  link: mortal(disk.link),
  move: mortal(disk.move),
  remove: mortal(disk.remove),
};

for (let at = 0; at < folders.length; at += 2) {
  const [contentDir = '', out = ''] = folders.slice(at, at + 2);
  const output = await openOutput(out, mortalDisk);
  await build({ contentDir, drafts: false, cacheDir }, output, progress);
  await output.close();
}
