/** An output that writes nothing, for `check`. */

import type { Output } from '../model/output.ts';
import { checkPaths } from './check-paths.ts';

export const nowhere: Output = {
  async publish(files) {
    checkPaths(files);
  },
  async close() {},
};
