/** Runs a process that builds notebooks in turn, to its end. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('build-in-turn.ts', import.meta.url));

/**
 * @param fatal at which sign of progress it is to die, 0 for never
 * @param folders content and output, content and output
 * @returns how often it told its progress; nothing when it died
 */
export async function runInTurn(
  fatal: number,
  cache: string,
  folders: readonly string[],
): Promise<number | undefined> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, String(fatal), cache, ...folders], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const [code] = await once(child, 'close');
  return code === 0 ? Number(told) : undefined;
}
