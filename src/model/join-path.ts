/** A path as written in a file → the path from the content folder; `..` beyond the folder stays, to be told. */

/** @param from the file that the path is written in; nothing for a path from the content folder */
export function joinPath(from: string, path: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
