/** Progress as plain lines for a log: one when a stage begins. */

import type { Progress } from './progress.ts';

export function plainProgress(write: (text: string) => void): Progress {
  return {
    stage: (name, total) => write(`${name}${total === undefined ? '' : `（${total}）`}\n`),
    step() {},
  };
}
