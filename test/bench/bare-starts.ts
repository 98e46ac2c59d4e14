/**
 * A program `node` → how long processes take that do nothing: the least that any program of it can take on this machine, now.
 * Before what is measured they also wake the machine: while nothing runs, a virtual one gives its free memory back to its
 * host, and takes half as long again for the next half second: https://docs.kernel.org/mm/free_page_reporting.html
 */

import { execFileSync } from 'node:child_process';

const times = 10;

/** @returns seconds */
export function bareStarts(node: string): number[] {
  return Array.from({ length: times }, () => {
    const began = performance.now();
    execFileSync(node, ['-e', '0']);
    return (performance.now() - began) / 1000;
  });
}
