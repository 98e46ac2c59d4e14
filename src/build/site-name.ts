/** The options of a build → the name that its record has in the cache. */

import { createHash } from 'node:crypto';
import type { BuildOptions } from './build-options.ts';

export function siteName({ siteName: own = '', base = '', drafts }: BuildOptions): string {
  return createHash('sha256')
    .update(JSON.stringify([own, base, drafts]))
    .digest('hex')
    .slice(0, 16);
}
