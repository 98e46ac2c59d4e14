/** The files of the notes → what they make; what was made before from the same is not made again. */

import { hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Shelf } from '../cache/shelf.ts';
import type { MadeNote, NoteContext } from '../model/made-note.ts';
import type { NoteBytes } from '../model/note-bytes.ts';
import { type RememberLast, rememberLast } from '../model/remember-last.ts';
import type { Texts } from '../model/site.ts';
import type { Progress } from '../report/progress.ts';
import { compileInThreads, type Threads } from './compile-in-threads.ts';
import type { NoteOrder } from './note-order.ts';
import { type KeptNote, type NoteShelf, noteShelf, type PackedNote } from './note-shelf.ts';
import { roomForTexts } from './shared-texts.ts';

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
  readonly shelf: Shelf;
  /** Where that shelf stands. */
  readonly cacheDir: string;
  /** Makes a note here and now. */
  readonly make: (order: NoteOrder) => Promise<MadeNote>;
  /** Makes them elsewhere, when there are any; nothing to make all here. */
  readonly threads?: Threads;
}

/** Facts as JSON, by key. */
export type PackedFacts = ReadonlyMap<string, string>;

export interface NoteMemory {
  /** Of all notes of a notebook: quicker read in one than each from its own file. */
  readonly packed: PackedFacts;
  /** While the program runs, by key. */
  readonly notes?: ReadonlyMap<string, KeptNote>;
  readonly shelf?: NoteShelf;
  /** Of what a file made last, under the same program. */
  readonly keyOf?: (file: string) => string | undefined;
  /** By file. */
  readonly keys?: RememberLast<string>;
}

export interface Compiled {
  /** In the order of the files. */
  readonly notes: readonly KeptNote[];
  readonly texts: Texts;
  readonly memory: NoteMemory;
}

/** Of few notes, hardly a formula is met by two threads; but most that is drawn of them was drawn of them before. */
const fewOrders = 20;
/** In bytes: some thirty thousand formulas. */
const mostShared = 64 << 20;

export async function compileNotes(
  files: readonly NoteFile[],
  workshop: Workshop,
  progress: Progress,
  last?: NoteMemory,
): Promise<Compiled> {
  const { context, program, cacheDir, make, threads } = workshop;
  const shelf = last?.shelf ?? noteShelf(workshop.shelf);
  const lastKeys = last?.keys ?? rememberLast();
  const every = hash('sha256', JSON.stringify([program, context]));
  const keys = new Map(
    files.map((file) => [file.file, lastKeys(file.file, [every, file.stamp], () => keyOf(every, file))]),
  );
  const notes = new Map<string, KeptNote>();
  const packed = new Map<string, string>();

  const orderFor = ({ file, read }: NoteFile, _: number, { length }: readonly NoteFile[]): NoteOrder => {
    const { stamp, bytes } = read();
    const key = keyOf(every, { file, stamp });
    keys.set(file, key);
    const before = length <= fewOrders ? last?.keyOf?.(file) : undefined;
    const drawings = before === undefined ? undefined : shelf.drawings(before);
    return { file, key, ...bytes, ...(drawings && { drawings }) };
  };
  const take = (key: string, { facts, text, isGivenUp }: PackedNote): void => {
    notes.set(key, last?.notes?.get(key) ?? JSON.parse(facts));
    if (!isGivenUp) packed.set(key, facts);
    if (text !== undefined) shelf.hold(key, text);
  };
  const takeMade = (order: NoteOrder, note: PackedNote): void => {
    take(order.key, note);
    progress.step(order.file);
  };
  const makeAll = async (orders: readonly NoteOrder[]): Promise<void> => {
    if (threads && orders.length > 0) {
      const isShared = threads.count > 1 && orders.length > fewOrders;
      const task = { context, cacheDir, ...(isShared && { formulas: roomForTexts(mostShared) }) };
      await compileInThreads(orders, task, threads, takeMade);
      return;
    }
    for (const order of orders) {
      takeMade(order, shelf.keep(order.key, await make(order)));
      // Lets an interrupt in; a note takes milliseconds, so the wait between two is nothing.
      await nextTurn();
    }
  };

  const keyNow = ({ file }: NoteFile): string => keys.get(file) ?? '';
  const isThere = (file: NoteFile): boolean =>
    last?.packed.has(keyNow(file)) === true || shelf.has(keyNow(file));
  const there: NoteFile[] = [];
  const missing: NoteFile[] = [];
  for (const file of files) (isThere(file) ? there : missing).push(file);
  const orders = missing.map(orderFor);
  progress.stage('编译', orders.length);
  const making = makeAll(orders);
  // While threads are at work.
  const spoilt = there.filter((file) => {
    const key = keyNow(file);
    const facts = last?.packed.get(key) ?? shelf.facts(key);
    if (facts !== undefined) take(key, { facts });
    return facts === undefined;
  });
  await making;
  await makeAll(spoilt.map(orderFor));
  const texts = textsOf(keys, shelf);
  return {
    notes: Array.from(keys.values(), (key) => notes.get(key) ?? { problems: [] }),
    texts,
    memory: { packed, notes, shelf, keyOf: texts.stampOf, keys: lastKeys },
  };
}

/** Out here, for what is made in there holds on to all that is in there: to what the run before remembered, and so to every run. */
const textsOf = (keys: ReadonlyMap<string, string>, shelf: NoteShelf): Texts => ({
  get(file) {
    const key = keys.get(file);
    return key === undefined ? undefined : shelf.text(key);
  },
  stampOf: (file) => keys.get(file),
});

const keyOf = (every: string, { file, stamp }: Omit<NoteFile, 'read'>): string =>
  hash('sha256', `${every} ${stamp} ${file}`).slice(0, 40);
