/** What a preview answers with → bytes by path, as a build would have written them. */

import { readFile } from 'node:fs/promises';
import type { Edition } from '../../src/dev/next-edition.ts';
import type { OutputFile } from '../../src/model/output-file.ts';

export async function readEdition({ files }: Edition): Promise<ReadonlyMap<string, { bytes: Buffer }>> {
  const read = Array.from(files, async ([path, file]) => [path, { bytes: await bytesOf(file) }] as const);
  return new Map(await Promise.all(read));
}

/** A page is drawn here. */
export async function bytesOf({ body }: OutputFile): Promise<Buffer> {
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body);
  if ('draw' in body) return Buffer.from(body.draw());
  return 'make' in body ? Buffer.from(await body.make()) : readFile(body.copyOf);
}
