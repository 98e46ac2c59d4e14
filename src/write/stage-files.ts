/** The files of a site → those that differ from the site in place, written into a folder beside it, a few at a time. */

import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Standing } from '../model/output.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { Pieces } from '../model/pieces.ts';
import type { Disk } from './disk.ts';
import { sizeIn, standing } from './standing.ts';

export interface Staging {
  /** The site in place. */
  readonly site: string;
  readonly folder: string;
  readonly disk: Disk;
  readonly signal: AbortSignal;
  /** Called after each file. */
  readonly written: () => void;
  /** How the files stood when they were published last. */
  readonly last: Standing;
}

export interface Staged {
  /** Of each file that differs, where it has been written: side by side, for folders take longer to make than files. */
  readonly differing: ReadonlyMap<string, string>;
  /** How the others stand. */
  readonly staying: Standing;
}

/** Few, for other threads are answered only between two turns. */
const atOnce = 2;

/** Settles only when nothing is being written any more; throws the first failure or the signal's reason. */
export async function stageFiles(files: readonly OutputFile[], staging: Staging): Promise<Staged> {
  const { site, disk, signal, folder, written } = staging;
  const differing = new Map<string, string>();
  const staying = new Map<string, string>();
  await disk.makeFolder(folder);

  const stands = new Map<string, string>();
  const others: OutputFile[] = [];
  for (const file of files) {
    const { path } = file;
    const now = standing(join(site, path));
    if (now === undefined || !isAsBefore(file, now, staging)) {
      if (now !== undefined) stands.set(path, now);
      others.push(file);
      continue;
    }
    staying.set(path, now);
    written();
  }

  async function stage(file: OutputFile): Promise<void> {
    const { path } = file;
    const now = stands.get(path);
    const body = await bodyOf(file);
    if (now !== undefined && holds(join(site, path), sizeIn(now), body)) {
      staying.set(path, now);
      return;
    }
    const staged = join(folder, `${differing.size}`);
    differing.set(path, staged);
    await ('copyOf' in body ? disk.copy(body.copyOf, staged) : disk.write(staged, body));
    // Lets an interrupt in.
    await nextTurn();
  }

  let failed = false;

  /** A few at a time. */
  function stageAll(some: readonly OutputFile[], workers: number): Promise<void>[] {
    const queue = some.values();
    const worker = async (): Promise<void> => {
      for (const file of queue) {
        if (failed) return;
        try {
          signal.throwIfAborted();
          await stage(file);
          written();
        } catch (error) {
          failed = true;
          throw error;
        }
      }
    };
    return Array.from({ length: workers }, worker);
  }

  const staged = [
    // Elsewhere, while pages are drawn here. With more at work than there are cores, an interrupt would have to wait for all.
    ...stageAll(others.filter(isMade), availableParallelism()),
    ...stageAll(
      others.filter((file) => !isMade(file)),
      atOnce,
    ),
  ];
  for (const result of await Promise.allSettled(staged))
    if (result.status === 'rejected') throw result.reason;
  return { differing, staying };
}

const isMade = ({ body }: OutputFile): boolean => typeof body === 'object' && 'make' in body;

/** Known without making or reading anything. */
function isAsBefore(
  { path, body, isNamedByContent }: OutputFile,
  stands: string,
  { last }: Staging,
): boolean {
  const isSame = isNamedByContent || (typeof body === 'object' && 'draw' in body && body.isAsBefore);
  return isSame === true && last.get(path) === stands;
}

type Body = Pieces | { readonly copyOf: string };

async function bodyOf({ body }: OutputFile): Promise<Body> {
  if (typeof body === 'string' || body instanceof Uint8Array) return [body];
  if ('draw' in body) return body.draw();
  return 'make' in body ? [await body.make()] : body;
}

function holds(path: string, size: number, body: Body): boolean {
  if ('copyOf' in body)
    return statSync(body.copyOf).size === size && readFileSync(body.copyOf).equals(readFileSync(path));
  // Most that differ do not even take the same room.
  return (
    body.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0) === size && holdsPieces(path, size, body)
  );
}

/** From the end: what differs is mostly said around the text of a note, which is long, so that it need not be read. */
function holdsPieces(path: string, size: number, pieces: Pieces): boolean {
  const file = openSync(path, 'r');
  try {
    let end = size;
    return pieces.toReversed().every((piece) => {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      const stands = Buffer.allocUnsafe(bytes.length);
      end -= bytes.length;
      return readSync(file, stands, 0, stands.length, end) === stands.length && stands.equals(bytes);
    });
  } finally {
    closeSync(file);
  }
}
