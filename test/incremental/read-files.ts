/** Files of a site that is not written → their bytes by path. */

import { readFile } from 'node:fs/promises';
import { joinPieces } from '../../src/model/join-pieces.ts';
import type { OutputFile } from '../../src/model/output-file.ts';
import type { Bytes } from './read-folder.ts';

export async function readFiles(files: Iterable<OutputFile>): Promise<Bytes> {
  const read = Array.from(files, async (file) => [file.path, { bytes: await bytesOf(file) }] as const);
  return new Map(await Promise.all(read));
}

/** A page is drawn here. */
export async function bytesOf({ body }: OutputFile): Promise<Buffer> {
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body);
  if ('draw' in body) return joinPieces(body.draw());
  return 'make' in body ? Buffer.from(await body.make()) : readFile(body.copyOf);
}
