/** Where a command keeps what took long to make: in the program's own folder, in one that the author names, or nowhere. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Flags } from './parse-arguments.ts';

export interface Cache {
  /** Nothing for the program's own. */
  readonly folder?: string;
  close(): Promise<void>;
}

export async function openCache(cache: Flags['cache']): Promise<Cache> {
  if (cache === undefined) return { async close() {} };
  if (cache !== 'none') return { folder: resolve(cache.folder), async close() {} };
  // One build needs it for a while.
  const folder = await mkdtemp(join(tmpdir(), 'zhaji-'));
  return { folder, close: () => rm(folder, { recursive: true, force: true }) };
}
