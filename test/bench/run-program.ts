/** Runs a generator once, as a user would, and measures it from outside. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { childrenCpuSeconds } from './children-cpu-seconds.ts';
import type { Project } from './contender.ts';
import { residentPeak } from './resident-peak.ts';

export interface Run {
  /** Of the whole process. */
  readonly seconds: number;
  /** Of the processors, on Linux. */
  readonly cpuSeconds?: number;
  /** Of the whole process with its children; only where it was asked for and the system tells it. */
  readonly peakBytes?: number;
}

export async function runProgram(
  node: string,
  { folder, words, environment }: Project,
  { temporary, withMemory }: { readonly temporary: string; readonly withMemory: boolean },
): Promise<Run> {
  mkdirSync(temporary, { recursive: true });
  const logFile = path.join(folder, '..', 'run.log');
  const log = openSync(logFile, 'w');
  const cpuBefore = childrenCpuSeconds();
  const start = performance.now();
  const child = spawn(node, words, {
    cwd: folder,
    env: { ...bareEnvironment(), TMPDIR: temporary, ...environment },
    stdio: ['ignore', log, log],
  });
  const peak = withMemory && child.pid !== undefined ? residentPeak(child.pid) : undefined;
  const [code, signal]: unknown[] = await once(child, 'exit');
  const seconds = (performance.now() - start) / 1000;
  const cpuAfter = childrenCpuSeconds();
  const peakBytes = peak?.stop();
  closeSync(log);
  if (code !== 0) {
    const end = readFileSync(logFile, 'utf8').split('\n').slice(-40).join('\n');
    throw new Error(`${words.join(' ')} 以 ${String(code ?? signal)} 结束：\n${end}`);
  }
  const cpuSeconds = cpuAfter === undefined ? undefined : cpuAfter - (cpuBefore ?? 0);
  return { seconds, ...(cpuSeconds && { cpuSeconds }), ...(peakBytes && { peakBytes }) };
}

/** What a shell would give: nothing of the npm that started the benchmark. */
function bareEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_)/i.test(name)));
}
