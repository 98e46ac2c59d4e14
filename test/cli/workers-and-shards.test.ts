/** The bundled program: however many threads and machines share the work, the site is the same. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { writeCorpus } from '../bench/write-corpus.ts';
import { buildSite } from '../whole-site/build-site.ts';
import { scratch, tree } from '../write/scratch.ts';

const program = fileURLToPath(new URL('../../src/start.js', import.meta.url));
const run = promisify(execFile);

async function notebook() {
  const folder = await scratch();
  writeCorpus(join(folder, 'content'), 12);
  const zhaji = async (out: string, ...words: readonly string[]) => {
    const all = [program, 'build', '--content', 'content', '--out', out, ...words];
    return run(process.execPath, all, { cwd: folder });
  };
  return { zhaji, siteIn: (out: string) => tree(join(folder, out)) };
}

test('bundled, the program makes of our own notebook what its sources make', {
  timeout: 120_000,
}, async () => {
  const folder = await scratch();
  const content = fileURLToPath(new URL('../../content', import.meta.url));
  await run(process.execPath, [program, 'build', '--content', content, '--out', 'site'], { cwd: folder });
  const site = await buildSite(content);
  onTestFinished(() => site.remove());
  expect(await tree(join(folder, 'site'))).toEqual(await tree(site.folder));
});

test('the site is the same with none, one, two and four threads', { timeout: 120_000 }, async () => {
  const { zhaji, siteIn } = await notebook();
  for (const count of [0, 1, 2, 4]) {
    await zhaji(`site-${count}`, '--cache', `cache-${count}`, '--workers', `${count}`);
    expect(await siteIn(`site-${count}`), `${count} threads`).toEqual(await siteIn('site-0'));
  }
});

test('what two machines compiled, a third one builds without compiling', { timeout: 120_000 }, async () => {
  const { zhaji, siteIn } = await notebook();
  const shards = await Promise.all(
    ['1/2', '2/2'].map((shard) => zhaji('site', '--cache', 'cache', '--shard', shard)),
  );
  expect(shards.map(({ stdout }) => stdout)).toEqual([
    '第 1/2 份：6 篇笔记已在缓存里\n',
    '第 2/2 份：6 篇笔记已在缓存里\n',
  ]);
  expect((await zhaji('site', '--cache', 'cache')).stderr).toContain('编译（0）');
  await zhaji('alone', '--no-cache');
  expect(await siteIn('site')).toEqual(await siteIn('alone'));
});

test('where nothing has changed, nothing is read, compiled or written', { timeout: 120_000 }, async () => {
  const { zhaji } = await notebook();
  await zhaji('site', '--cache', 'cache');
  // What was written just now may be written again without its times showing it.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  await zhaji('site', '--cache', 'cache');
  const again = await zhaji('site', '--cache', 'cache');
  expect([again.stderr, again.stdout]).toEqual(['', expect.stringContaining('12 篇笔记')]);
});
