/** The files that changed → what has to be looked at, loaded or made anew. */

import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Changes } from './preview.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** @param contentDir may stand inside the project, too; by itself it means that all in it may have changed */
export function changesOf(paths: ReadonlySet<string>, contentDir: string): Changes {
  const isInNotebook = (path: string): boolean => path === contentDir || path.startsWith(contentDir + sep);
  const ours = [...paths].filter((path) => !isInNotebook(path));
  const some = (folder: string, ending = /$/): boolean =>
    ours.some((path) => path.startsWith(join(project, folder)) && ending.test(path));
  return {
    touched: [...paths].filter(isInNotebook).map((path) => relative(contentDir, path).replaceAll(sep, '/')),
    own: some('src') || some('templates'),
    program: some('src', /\.tsx?$/) || some('templates', /\.tsx?$/),
    compiler: some('src'),
    reload: some('public') || some('src/client'),
  };
}
