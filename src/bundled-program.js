/** Where the bundled program stands: bundled once for as long as its sources stay as they are. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));
export const cache = join(project, 'node_modules/.cache/zhaji');

/** @returns {Promise<string | undefined>} its folder; nothing where it cannot be written */
export async function bundledProgram() {
  const folder = join(cache, `program-${signature()}`);
  if (existsSync(join(folder, 'run.cjs'))) return folder;
  const { bundleProgram } = await import('./bundle-program.js');
  return (await bundleProgram(project, folder)) ? folder : undefined;
}

/** How the sources stand on the disk; reading them all would take longer than most builds. */
function signature() {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...filesIn('src'), ...filesIn('templates'), 'package-lock.json']) {
    const { size, mtimeMs } = statSync(join(project, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Node's own way asks of each entry what it is, which takes as long as all else here. */
function filesIn(folder) {
  const entries = readdirSync(join(project, folder), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(path) : [path];
    })
    .sort();
}
