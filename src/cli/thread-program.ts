/** What a thread that makes notes runs: there is something when the whole program is bundled. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../model/bundle.ts';

export function threadProgram(): URL | undefined {
  return bundle && pathToFileURL(join(bundle.folder, 'run.cjs'));
}
