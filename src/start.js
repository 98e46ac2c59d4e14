/** Starts the program: as one bundle, because TypeScript and a thousand modules load slowly. */

import module from 'node:module';
import { join } from 'node:path';
import { bundledProgram, cache } from './bundled-program.js';

// Node 22 keeps what it compiled: https://nodejs.org/api/module.html#modulecreaterequirefilename
module.enableCompileCache?.(join(cache, 'compiled'));
const bundle = await bundledProgram();
if (bundle) module.createRequire(import.meta.url)(join(bundle, 'run.cjs'));
else {
  // Where nothing can be written, the sources are run as they are.
  await import('tsx');
  await import('./cli.ts');
}
