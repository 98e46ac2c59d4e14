/** A program `node` → its version, without the v. */

import { execFileSync } from 'node:child_process';

export function nodeVersion(node: string): string {
  return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().slice(1);
}
