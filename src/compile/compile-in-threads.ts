/** Orders → notes, made by threads. A note that takes for ever or all memory is given up and told; the others go on. */

import type { Worker } from 'node:worker_threads';
import { problemOf } from '../report/problem-of.ts';
import type { NoteOrder } from './note-order.ts';
import type { KeptNote, PackedNote } from './note-shelf.ts';
import type { Errand, ThreadAnswer, ThreadTask } from './thread-words.ts';

export interface Threads {
  readonly count: number;
  readonly start: () => Worker;
  /** Milliseconds that one note may take; the slowest real one takes a second. */
  readonly patience?: number;
}

/** While one is made, the next should be there. */
const atOnce = 2;

/** Of how many notes formulas are drawn in one errand. */
const perErrand = 10;

/** @param made called with each note, as they come */
export async function compileInThreads(
  orders: readonly NoteOrder[],
  task: ThreadTask,
  threads: Threads,
  made: (order: NoteOrder, note: PackedNote) => void,
): Promise<void> {
  const { count, start, patience = 30_000 } = threads;
  const waiting = orders.toReversed();
  /** Of how many notes formulas have been drawn ahead; of all, where there is no use in it. */
  let aheadBy = task.formulas ? 0 : orders.length;
  let isSomebodyAhead = false;
  await Promise.all(Array.from({ length: Math.min(count, orders.length) }, work));

  /** Until nothing waits; with a new thread whenever one is lost. */
  async function work(): Promise<void> {
    while (waiting.length > 0) await runThread();
  }

  /** Of notes that nobody has come to yet. */
  function nextErrand(): Errand | undefined {
    const from = Math.max(aheadBy, orders.length - waiting.length);
    aheadBy = from + perErrand;
    const texts = orders.slice(from, aheadBy).map(({ bytes }) => bytes);
    return texts.length > 0 ? { texts } : undefined;
  }

  function runThread(): Promise<void> {
    return new Promise((resolve, reject) => {
      const thread = start();
      thread.postMessage(task);
      const asked: NoteOrder[] = [];
      let timer: NodeJS.Timeout | undefined;
      /**
       * The first draws formulas that the others will find drawn when they come to them. So not every thread has to compile
       * what parses as well as what draws, which takes as long as hundreds of notes.
       */
      let errand = isSomebodyAhead ? undefined : nextErrand();
      isSomebodyAhead = true;

      function ask(): void {
        clearTimeout(timer);
        if (errand) thread.postMessage(errand);
        while (!errand && asked.length < atOnce && waiting.length > 0) {
          const order = waiting.pop();
          if (order) asked.push(order);
          thread.postMessage(order);
        }
        if (errand || asked.length > 0) timer = setTimeout(giveUp, patience, `超过 ${patience / 1000} 秒`);
        else {
          // Nobody has to wait for its end.
          end().catch(reject);
          resolve();
        }
      }

      /** Of what was asked, the first is at fault; the others are asked of the next thread. */
      function giveUp(why: string): void {
        const [order, ...others] = asked.splice(0);
        waiting.push(...others.toReversed());
        if (order) made(order, givenUp(order.file, why));
        end().then(resolve, reject);
      }

      async function end(): Promise<void> {
        clearTimeout(timer);
        thread.removeAllListeners();
        await thread.terminate();
      }

      thread.on('message', (answer: ThreadAnswer) => {
        if ('hasRoom' in answer) {
          errand = answer.hasRoom ? nextErrand() : undefined;
          ask();
          return;
        }
        const order = asked.shift();
        if ('fault' in answer) {
          void end();
          reject(new Error(`${order?.file}: ${answer.fault}`));
          return;
        }
        if (order) made(order, answer.note);
        ask();
      });
      thread.on('error', (error) => {
        if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp('用的内存太多');
        else {
          void end();
          reject(error);
        }
      });
      ask();
    });
  }
}

function givenUp(file: string, why: string): PackedNote {
  const advice = '把它拆成几篇，或者去掉其中嵌套很深、重复很多的部分。';
  const message = `编译这一篇${why}，没有做完。`;
  const note: KeptNote = { problems: [problemOf('note-is-made-in-time', message, { file }, advice)] };
  return { facts: JSON.stringify(note), isGivenUp: true };
}
