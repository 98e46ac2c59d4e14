/** A thread that makes notes: orders in, notes without their texts out, which it keeps on the disk itself. */

import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
import { openShelf } from './cache/shelf.ts';
import type { NoteOrder } from './compile/note-order.ts';
import { noteShelf } from './compile/note-shelf.ts';
import { rehearsal } from './compile/rehearsal.ts';
import { sharedTexts } from './compile/shared-texts.ts';
import type { ThreadAnswer, ThreadTask } from './compile/thread-words.ts';
import { makeNote } from './make-note.ts';
import { createFormulaMemo } from './markdown/formula/formula-memo.ts';
import { createPens } from './markdown/pens.ts';
import { bundle } from './model/bundle.ts';
import { defaultConfig } from './read/default-config.ts';

const pens = createPens();

// The task first, then orders.
const early: { readonly message: ThreadTask } | undefined = parentPort
  ? receiveMessageOnPort(parentPort)
  : undefined;
if (early) start(early.message);
else {
  // While the program finds out what there is to do.
  const rehearsed = rehearse();
  parentPort?.once('message', (task: ThreadTask) => start(task, rehearsed));
}

async function rehearse(): Promise<void> {
  const bytes = new TextEncoder().encode(rehearsal);
  const context = { config: defaultConfig, glossary: [], lenient: false, drafts: false };
  await makeNote({ bytes, size: bytes.length }, 'rehearsal.md', context, pens);
}

function start(task: ThreadTask, ready?: Promise<void>): void {
  parentPort?.on('message', worker(task, ready));
}

/** Takes orders one after another, in their turn; whoever is at work goes on until none waits. */
function worker(
  { context, cacheDir, formulas }: ThreadTask,
  ready?: Promise<void>,
): (order: NoteOrder) => void {
  const shelf = noteShelf(openShelf(cacheDir));
  const own = formulas ? { ...pens, formulas: createFormulaMemo(sharedTexts(formulas)) } : pens;
  const waiting: NoteOrder[] = [];

  async function work(): Promise<void> {
    await ready;
    for (let [order] = waiting; order; [order] = waiting) {
      const made = await answer(order);
      // Whoever has what he waited for may end this thread.
      bundle?.keepCompiled('notes');
      parentPort?.postMessage(made);
      waiting.shift();
    }
  }

  async function answer(order: NoteOrder): Promise<ThreadAnswer> {
    const { file, key } = order;
    try {
      return { note: shelf.keep(key, await makeNote(order, file, context, own)) };
    } catch (error) {
      return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  }

  return (order) => {
    if (waiting.push(order) === 1) void work();
  };
}
