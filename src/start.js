/** Starts the program: bundled once for as long as its sources stay as they are, because TypeScript and a thousand modules load slowly. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));
const cache = join(project, 'node_modules/.cache/zhaji');

/** How the sources stand on the disk; reading them all would take longer than most builds. */
function signature() {
  const hash = createHash('sha256').update(process.version);
  for (const folder of ['src', 'templates']) {
    for (const name of readdirSync(join(project, folder), { recursive: true }).sort()) {
      tell(hash, join(folder, name));
    }
  }
  tell(hash, 'package-lock.json');
  return hash.digest('hex').slice(0, 16);
}

function tell(hash, file) {
  const { size, mtimeMs } = statSync(join(project, file));
  hash.update(`${file} ${size} ${mtimeMs}\n`);
}

const bundle = join(cache, `program-${signature()}`);
// Node 22 keeps what it compiled: https://nodejs.org/api/module.html#modulecreaterequirefilename
module.enableCompileCache?.(join(cache, 'compiled'));
const isThere = existsSync(join(bundle, 'run.cjs')) || (await bundled());
if (isThere) module.createRequire(import.meta.url)(join(bundle, 'run.cjs'));
else {
  // Where nothing can be written, the sources are run as they are.
  await import('tsx');
  await import('./cli.ts');
}

async function bundled() {
  const { bundleProgram } = await import('./bundle-program.js');
  return bundleProgram(project, bundle);
}
