/** Makes a `node_modules` of links to the packages of another, so that what is cached in it stays apart. */

import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

export function linkPackages(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  // A name with a dot is npm's or a cache.
  for (const name of readdirSync(from).filter((entry) => !entry.startsWith('.'))) {
    symlinkSync(path.join(from, name), path.join(to, name), 'junction');
  }
}
