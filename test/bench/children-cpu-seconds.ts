/** The processor time of all children that have ended, with theirs, as Linux counts it: unlike the clock, it hardly feels what else runs. */

import { readFileSync } from 'node:fs';

/** Linux counts in hundredths. */
const ticksPerSecond = 100;

export function childrenCpuSeconds(): number | undefined {
  try {
    // What follows the name, which may hold spaces: state, parent, …; cutime and cstime are 13 fields on.
    const [, ...fields] = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[12]) + Number(fields[13])) / ticksPerSecond;
  } catch {
    return undefined;
  }
}
