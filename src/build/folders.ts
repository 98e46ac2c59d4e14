/** Folders of the program. */

import { fileURLToPath } from 'node:url';

export const folders = {
  /** What took long to make, and what the program brings to every site. */
  cache: fileURLToPath(new URL('../../node_modules/.cache/zhaji', import.meta.url)),
  /** Files that are published as they are. */
  given: fileURLToPath(new URL('../../public', import.meta.url)),
} as const;
