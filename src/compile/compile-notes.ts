/** The files of the notes → what they make; what was made before from the same is not made again. */

import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Shelf } from '../cache/shelf.ts';
import type { MadeNote, NoteContext } from '../model/made-note.ts';
import type { NoteBytes } from '../model/note-bytes.ts';
import type { Texts } from '../model/site.ts';
import type { Progress } from '../report/progress.ts';
import { compileInThreads, type Threads } from './compile-in-threads.ts';
import type { NoteOrder } from './note-order.ts';
import { type KeptNote, type NoteShelf, noteShelf } from './note-shelf.ts';

/** A file, and a stamp of what is in it. */
export interface NoteFile {
  readonly file: string;
  readonly stamp: string;
  /** Its stamp anew, too: it may have changed since. */
  readonly read: () => { readonly stamp: string; readonly bytes: NoteBytes };
}

export interface Workshop {
  readonly context: NoteContext;
  /** Tells apart two programs that may make different notes. */
  readonly program: string;
  readonly shelf: Shelf | undefined;
  readonly cacheDir: string | undefined;
  /** Makes a note here and now. */
  readonly make: (order: NoteOrder) => Promise<MadeNote>;
  /** Makes them elsewhere, when there are any; nothing to make all here. */
  readonly threads?: Threads;
}

/** What is remembered while the program runs: notes by key. */
export interface NoteMemory {
  readonly notes: ReadonlyMap<string, KeptNote>;
  readonly shelf: NoteShelf;
}

export interface Compiled {
  /** In the order of the files. */
  readonly notes: readonly KeptNote[];
  readonly texts: Texts;
  readonly memory: NoteMemory;
  /** How many were made anew. */
  readonly fresh: number;
}

export async function compileNotes(
  files: readonly NoteFile[],
  workshop: Workshop,
  progress: Progress,
  last?: NoteMemory,
): Promise<Compiled> {
  const { context, program, cacheDir, make, threads } = workshop;
  const shelf = last?.shelf ?? noteShelf(workshop.shelf);
  const every = createHash('sha256')
    .update(JSON.stringify([program, context]))
    .digest();
  const keys = new Map(files.map((file) => [file.file, keyOf(every, file)]));
  const notes = new Map<string, KeptNote>();
  const orders: NoteOrder[] = [];
  for (const { file, read } of files) {
    const key = keys.get(file) ?? '';
    const known = last?.notes.get(key) ?? shelf.facts(key);
    if (known) {
      notes.set(key, known);
      continue;
    }
    const { stamp, bytes } = read();
    const fresh = keyOf(every, { file, stamp });
    keys.set(file, fresh);
    orders.push({ file, key: fresh, ...bytes });
  }

  progress.stage('编译', orders.length);
  if (threads && orders.length > 0) {
    const task = { context, cacheDir };
    await compileInThreads(orders, task, threads, ({ file, key }, { facts, packed }) => {
      notes.set(key, facts);
      if (packed) shelf.hold(key, packed);
      progress.step(file);
    });
  } else {
    for (const order of orders) {
      const { facts, packed } = shelf.keep(order.key, await make(order));
      notes.set(order.key, facts);
      if (packed) shelf.hold(order.key, packed);
      progress.step(order.file);
      // Lets an interrupt in; a note takes milliseconds, so the wait between two is nothing.
      await nextTurn();
    }
  }
  return {
    notes: Array.from(keys.values(), (key) => notes.get(key) ?? { problems: [] }),
    texts: {
      get(file) {
        const key = keys.get(file);
        return key === undefined ? undefined : shelf.text(key);
      },
      stampOf: (file) => keys.get(file),
    },
    memory: { notes, shelf },
    fresh: orders.length,
  };
}

const keyOf = (every: Uint8Array, { file, stamp }: Omit<NoteFile, 'read'>): string =>
  createHash('sha256').update(every).update(`${stamp} ${file}`).digest('hex').slice(0, 40);
