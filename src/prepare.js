/** Bundles the program as soon as it is installed, and makes what it brings to every site, so that the first build need not. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundledProgram } from './bundled-program.js';

try {
  const bundle = await bundledProgram();
  if (bundle) execFileSync(process.execPath, [join(bundle, 'run.cjs'), 'prepare'], { stdio: 'ignore' });
} catch {
  // Whatever is wrong, the first build tells it.
}
process.exit();
