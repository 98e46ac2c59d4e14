/** An output that writes nothing, for `check`: whatever can be drawn is drawn, so that nothing that goes wrong stays unseen. */

import type { Output } from '../model/output.ts';
import { checkPaths } from './check-paths.ts';

export const nowhere: Output = {
  async publish(files, signal, written = () => {}) {
    checkPaths(files);
    for (const { body } of files) {
      signal?.throwIfAborted();
      if (typeof body === 'object' && 'draw' in body && !body.isAsBefore) body.draw();
      written();
    }
    return new Map();
  },
  async close() {},
};
