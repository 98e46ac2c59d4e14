/** Starts a thread that makes notes; it begins to load what it needs before it is told anything. */

import { Worker } from 'node:worker_threads';

/** Megabytes that a thread may fill. */
export const mostMemory = 1024;

/** A note leaves much behind that nobody needs any more; with less room it is taken for what will stay. */
const youngMemory = 48;

/** @param program JavaScript, since Node 20 starts no thread from TypeScript */
export function startThread(program: URL, memory = mostMemory): Worker {
  return new Worker(program, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMemory },
  });
}
