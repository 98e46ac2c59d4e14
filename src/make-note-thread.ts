/** A thread that makes notes: orders in, notes without their texts out, which it keeps on the disk itself. */

import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
import { openShelf } from './cache/shelf.ts';
import type { NoteOrder } from './compile/note-order.ts';
import { noteShelf } from './compile/note-shelf.ts';
import { rehearsal } from './compile/rehearsal.ts';
import { sharedTexts } from './compile/shared-texts.ts';
import type { Errand, ThreadAnswer, ThreadTask } from './compile/thread-words.ts';
import { makeNote } from './make-note.ts';
import { createDrawingMemo } from './markdown/drawing-memo.ts';
import { drawAhead } from './markdown/formula/draw-ahead.ts';
import { createPens } from './markdown/pens.ts';
import { bundle } from './model/bundle.ts';
import type { DrawnFormula } from './model/drawing.ts';
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

/** Does what is asked one after another, in its turn; whoever is at work goes on until nothing waits. */
function worker(
  { context, cacheDir, formulas }: ThreadTask,
  ready?: Promise<void>,
): (asked: NoteOrder | Errand) => void {
  const shelf = noteShelf(openShelf(cacheDir));
  const shared = formulas && sharedTexts(formulas);
  const own = shared ? { ...pens, formulas: createDrawingMemo<DrawnFormula>(shared) } : pens;
  const waiting: (NoteOrder | Errand)[] = [];

  async function work(): Promise<void> {
    await ready;
    for (let [asked] = waiting; asked; [asked] = waiting) {
      const made = await ('texts' in asked ? goAhead(asked) : answer(asked));
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

  async function goAhead({ texts }: Errand): Promise<ThreadAnswer> {
    if (!shared) return { hasRoom: false };
    const forOthers = createDrawingMemo<DrawnFormula>(shared, 0);
    const { renderTree } = await import('./markdown/formula/render-tree.ts');
    const { macros } = context.config.math;
    for (const text of texts) drawAhead(new TextDecoder().decode(text), macros, forOthers, renderTree);
    return { hasRoom: shared.hasRoom() };
  }

  return (asked) => {
    if (waiting.push(asked) === 1) void work();
  };
}
