/** A file as a package names it → where it stands on the disk. */

import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

export function packageFile(name: string): string {
  return resolve(name);
}
