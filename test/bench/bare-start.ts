/** A program `node` → how long a process takes that does nothing: the least that any program of it can take on this machine, now. */

import { execFileSync } from 'node:child_process';

const times = 7;

/** @returns seconds, the middle of a few */
export function bareStart(node: string): number {
  const taken = Array.from({ length: times }, () => {
    const began = performance.now();
    execFileSync(node, ['-e', '0']);
    return (performance.now() - began) / 1000;
  }).sort((a, b) => a - b);
  return taken[times >> 1] ?? Number.NaN;
}
