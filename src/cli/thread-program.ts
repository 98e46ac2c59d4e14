/** The program of the threads that make notes: there is one when the whole program is bundled. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export function threadProgram(): URL | undefined {
  const path = join(import.meta.dirname, 'make-note-thread.mjs');
  return existsSync(path) ? pathToFileURL(path) : undefined;
}
