/** Copies our own project without its notes and tests; the packages are links, so `node_modules/.cache` is the copy's own. */

import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { linkPackages } from './link-packages.ts';

const leftOut = new Set(['.git', 'node_modules', 'dist', 'shots', 'content', 'test']);

export function copyProject(project: string, copy: string): void {
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync(project)) {
    if (!leftOut.has(name)) cpSync(path.join(project, name), path.join(copy, name), { recursive: true });
  }
  linkPackages(path.join(project, 'node_modules'), path.join(copy, 'node_modules'));
}
