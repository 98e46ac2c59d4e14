/**
 * A process that builds, for tests to kill.
 *
 *     node --import tsx builder.ts OUT hold      takes the lock, says so, and waits
 *     node --import tsx builder.ts OUT EDITION N publishes and dies just before its N-th change to the disk
 */

import { type Disk, openDisk } from '../../src/write/disk.ts';
import { openOutput } from '../../src/write/open-output.ts';
import { siteOf } from './site-of.ts';

const disk = openDisk();

const [out = '', edition = '', n] = process.argv.slice(2);

let count = 0;
const dyingDisk: Disk = {
  makeFolder: (path) => dieOr(() => disk.makeFolder(path)),
  write: (path, body) => dieOr(() => disk.write(path, body)),
  copy: (from, to) => dieOr(() => disk.copy(from, to)),
  link: (from, to) => dieOr(() => disk.link(from, to)),
  move: (from, to) => dieOr(() => disk.move(from, to)),
  remove: (path) => dieOr(() => disk.remove(path)),
};

function dieOr(change: () => Promise<void>): Promise<void> {
  if (++count === Number(n)) process.kill(process.pid, 'SIGKILL');
  return change();
}

const output = await openOutput(out, dyingDisk);
if (edition === 'hold') {
  process.stdout.write('held');
  process.stdin.resume();
} else {
  await output.publish(siteOf(edition));
  await output.close();
  process.stdout.write(`${count}`);
}
