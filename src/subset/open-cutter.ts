/** Threads that cut fonts: started when there is something to cut, gone soon after there is not. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Pressing } from '../model/font-cut.ts';
import { packageFile } from './package-file.ts';
import { brotliQuality, cutOptions } from './recipe.ts';

export interface Order {
  /** As a package names it. */
  readonly source: string;
  /** The whole font in OpenType's plain form, when somebody has it. */
  readonly plain?: Uint8Array;
  /** Nothing for the whole font, in OpenType's plain form. */
  readonly characters?: string;
  /** Hard, if nothing is said. */
  readonly pressed?: Pressing;
  /** There is little to cut. */
  readonly isLittle?: boolean;
}

export type Cut = (order: Order) => Promise<Uint8Array>;

interface Waiting {
  readonly message: unknown;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (reason: unknown) => void;
}

/** Each holds whole fonts in memory, so many would cost more than they win. */
const mostThreads = 4;
/** Milliseconds; starting a thread and opening a font takes some two hundred. */
const patience = 2000;

/** Pages are drawn meanwhile. */
const threadsBeside = (): number => Math.min(Math.max(availableParallelism() - 1, 1), mostThreads);

interface Means {
  /** At most. */
  readonly threads?: number;
  /** There will be something to cut, though nobody knows what yet: a thread loads meanwhile. */
  readonly isSure?: boolean;
}

export function openCutter({ threads = threadsBeside(), isSure = false }: Means = {}): Cut {
  const waiting: Waiting[] = [];
  /** What calls an idle thread to work. */
  const idle: (() => void)[] = [];
  let running = 0;
  if (isSure) start();

  return ({ source, plain, characters, pressed = 'hard', isLittle = false }) =>
    new Promise((resolve, reject) => {
      const file = packageFile(source);
      const quality = brotliQuality[pressed];
      const message = { file, plain, characters, options: cutOptions, quality, isLittle };
      waiting.push({ message, resolve, reject });
      const wake = idle.pop();
      if (wake) wake();
      else if (running < threads) start();
    });

  function start(): void {
    running += 1;
    const thread = new Worker(new URL('./cut-thread.js', import.meta.url), { execArgv: [] });
    let current: Waiting | undefined;
    let leaving: NodeJS.Timeout | undefined;
    thread.on('message', (bytes: Uint8Array) => {
      current?.resolve(bytes);
      next();
    });
    thread.on('error', (error) => {
      running -= 1;
      current?.reject(error);
      if (waiting.length > 0) start();
    });
    next();

    function next(): void {
      clearTimeout(leaving);
      current = waiting.shift();
      if (current) {
        thread.ref();
        thread.postMessage(current.message);
        return;
      }
      // Nobody has to wait for a thread that waits.
      thread.unref();
      idle.push(next);
      leaving = setTimeout(leave, patience);
      leaving.unref();
    }

    function leave(): void {
      running -= 1;
      idle.splice(idle.indexOf(next), 1);
      void thread.terminate();
    }
  }
}
