/** The program as it is bundled: in the main thread it does what the command line says, in any other it makes notes. */

import { isMainThread } from 'node:worker_threads';

// Each loads only what it needs.
void (isMainThread ? import('./cli.ts') : import('./make-note-thread.ts'));
