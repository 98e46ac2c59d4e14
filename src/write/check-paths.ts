/** Throws when an output path could leave the output folder or collide with another: that is always our own bug. */

import type { OutputFile } from '../model/output-file.ts';
import { siteMark } from './site-mark.ts';

export function checkPaths(files: readonly OutputFile[]): void {
  const paths = new Set<string>([siteMark]);
  const folders = new Set<string>();
  for (const { path } of files) {
    const segments = path.split('/');
    if (!segments.every(isName))
      throw new Error(`Output path leaves the output folder: ${JSON.stringify(path)}`);
    if (paths.has(path)) throw new Error(`Two output files have the path ${JSON.stringify(path)}`);
    paths.add(path);
    for (let depth = 1; depth < segments.length; depth++) folders.add(segments.slice(0, depth).join('/'));
  }
  for (const path of paths) {
    if (folders.has(path))
      throw new Error(`Output path is both a file and a folder: ${JSON.stringify(path)}`);
  }
}

/** A backslash separates folders on Windows; a control character would break the list in the site's mark. */
function isName(segment: string): boolean {
  return segment !== '' && segment !== '.' && segment !== '..' && !/[\\\p{Cc}]/u.test(segment);
}
