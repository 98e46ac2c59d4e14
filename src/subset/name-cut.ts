/** A face → its file, named by a hash of all that shapes the bytes, before there are any. */

import { createHash } from 'node:crypto';
import type { FontCut } from '../model/font-cut.ts';
import type { Face } from './face.ts';

/** @param recipe a hash of how fonts are cut, and of the whole fonts */
export function nameCut({ name, source, characters, pressed }: Face, recipe: string): FontCut {
  const hash = createHash('sha256')
    .update(JSON.stringify([recipe, source, characters, pressed]))
    .digest('hex');
  return { path: `assets/${name}.${hash.slice(0, 10)}.woff2`, source, characters, pressed };
}
