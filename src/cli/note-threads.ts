/** The threads that make notes: one is started before anybody knows whether it is needed, for it loads while the program does. */

import { setFlagsFromString } from 'node:v8';
import type { Worker } from 'node:worker_threads';
import type { Threads } from '../compile/compile-in-threads.ts';
import { startThread } from '../compile/start-thread.ts';

export interface NoteThreads {
  readonly threads: Threads;
  /** Ends the one that was not needed. */
  close(): Promise<void>;
}

export function noteThreads(program: URL, count: number): NoteThreads {
  // Where every core makes notes, more threads for the garbage of one only wait for each other.
  if (count > 1) setFlagsFromString('--no-parallel-scavenge');
  let early: Worker | undefined = startThread(program);
  // Nobody has to wait for a thread that waits.
  early.unref();
  return {
    threads: {
      count,
      start() {
        const thread = early ?? startThread(program);
        early = undefined;
        thread.ref();
        return thread;
      },
    },
    async close() {
      await early?.terminate();
    },
  };
}
