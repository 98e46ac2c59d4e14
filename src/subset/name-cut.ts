/** A face → its file, named by a hash of all that shapes the bytes, before there are any. */

import { hash as digest } from 'node:crypto';
import type { FontCut } from '../model/font-cut.ts';
import type { Face } from './face.ts';

/** @param recipe a hash of how fonts are cut, and of the whole fonts */
export function nameCut({ name, source, characters, pressed }: Face, recipe: string): FontCut {
  const hash = digest('sha256', JSON.stringify([recipe, source, characters, pressed]));
  return { path: `assets/${name}.${hash.slice(0, 10)}.woff2`, source, characters, pressed };
}
