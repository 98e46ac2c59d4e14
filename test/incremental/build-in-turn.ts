/**
 * A process that builds notebooks in turn with one cache, for tests to run beside others.
 *
 *     node --import tsx build-in-turn.ts N CACHE CONTENT OUT [CONTENT OUT …]
 *
 * It dies when its progress is told for the N-th time; never when N is 0.
 */

import { build } from '../../src/build.ts';
import type { Progress } from '../../src/report/progress.ts';
import { openOutput } from '../../src/write/open-output.ts';

const [fatal, cacheDir = '', ...folders] = process.argv.slice(2);

let told = 0;
const dieOrGoOn = (): void => {
  if (++told === Number(fatal)) process.kill(process.pid, 'SIGKILL');
};
const progress: Progress = { stage: dieOrGoOn, step: dieOrGoOn };

for (let at = 0; at < folders.length; at += 2) {
  const [contentDir = '', out = ''] = folders.slice(at, at + 2);
  const output = await openOutput(out);
  await build({ contentDir, drafts: false, cacheDir }, output, progress);
  await output.close();
}
process.stdout.write(`${told}`);
