/** Runs a process that builds notebooks in turn, to its end. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('build-in-turn.ts', import.meta.url));

interface Order {
  readonly cache: string;
  /** Content and output, content and output. */
  readonly folders: readonly string[];
  /** What it is to die of, and at which time. */
  readonly fatal?: readonly ['progress' | 'disk', number];
}

/** @returns whether it lived */
export async function runInTurn({ cache, folders, fatal }: Order): Promise<boolean> {
  const [what, number] = fatal ?? ['nothing', 0];
  const words = ['--import', 'tsx', program, what, String(number), cache, ...folders];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [code, signal] = await once(child, 'close');
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`it ended with ${code}`);
  return code === 0;
}
