import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { openOutput } from '../../src/write/open-output.ts';
import { scratch, tree } from './scratch.ts';
import { siteOf } from './site-of.ts';

const program = fileURLToPath(new URL('builder.ts', import.meta.url));

function builder(...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

async function publish(out: string, edition: string): Promise<void> {
  const output = await openOutput(out);
  await output.publish(siteOf(edition));
  await output.close();
}

test('a living builder is named to the second one, and a killed one’s lock is taken over', async () => {
  const folder = await scratch();
  const holder = builder(join(folder, 'dist'), 'hold');
  if (holder.stdout) await once(holder.stdout, 'data');
  await expect(openOutput(join(folder, 'dist'))).rejects.toThrow(`进程 ${holder.pid}（`);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await publish(join(folder, 'dist'), '新');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('kill -9 at any change leaves the old site or the new one to the next build, and no litter', async () => {
  const editions = await Promise.all(
    ['旧', '新'].map(async (edition) => {
      const folder = await scratch();
      await publish(join(folder, 'dist'), edition);
      return tree(join(folder, 'dist'));
    }),
  );
  const overOld = async () => {
    const folder = await scratch();
    await publish(join(folder, 'dist'), '旧');
    return folder;
  };
  const unharmed = builder(join(await overOld(), 'dist'), '新');
  if (!unharmed.stdout) throw new Error('no standard output');
  const changes = Number(await once(unharmed.stdout, 'data'));
  const moments = Array.from({ length: 12 }, (_, i) => 1 + Math.round((i * (changes - 1)) / 11));
  let halfway = 0;
  await Promise.all(
    moments.map(async (moment) => {
      const folder = await overOld();
      const out = join(folder, 'dist');
      const [, signal] = await once(builder(out, '新', `${moment}`), 'exit');
      expect(signal).toBe('SIGKILL');
      const left = await tree(out);
      if (!editions.some((edition) => isDeepStrictEqual(edition, left))) halfway++;
      await (await openOutput(out)).close();
      expect(editions).toContainEqual(await tree(out));
      expect(await readdir(folder)).toEqual(['dist']);
    }),
  );
  // The moments do hit what they are meant for.
  expect(halfway).toBeGreaterThan(1);
}, 60_000);
