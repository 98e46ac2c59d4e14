/** The files that changed → what has to be made anew; the notebook itself is read anew in any case. */

import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Changes } from './preview.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** @param contentDir may stand inside the project, too */
export function changesOf(paths: ReadonlySet<string>, contentDir: string): Changes {
  const ours = [...paths].filter((path) => !path.startsWith(contentDir + sep));
  const some = (folder: string, ending = /$/): boolean =>
    ours.some((path) => path.startsWith(join(project, folder)) && ending.test(path));
  return {
    own: some('src') || some('templates'),
    program: some('src', /\.tsx?$/) || some('templates', /\.tsx?$/),
    compiler: some('src'),
    reload: some('public') || some('src/client'),
  };
}
