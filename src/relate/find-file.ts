/** Finds the file that an address means where the author's own program would have found it: Hexo, Jekyll, Hugo, Obsidian, Windows. */

import { byCodePoint } from '../model/by-code-point.ts';

export interface FoundFile {
  readonly file: string;
  /** How it differs from what was written, where the author should know. */
  readonly remark?: string;
}

/** @returns nothing when there is no such file, or more than one that it could be */
export type FindFile = (target: string, from: string) => FoundFile | undefined;

const fold = (path: string): string => path.normalize('NFC').toLowerCase();
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Folders whose content those programs publish at the root. */
const published = ['static', 'public', 'source', 'assets', 'docs', 'src', 'content', 'themes'];

/** @param files all of the folder, notes among them */
export function findFile(files: Iterable<string>): FindFile {
  const byPath = new Map<string, string>();
  const byFold = new Map<string, string>();
  const byName = new Map<string, string[]>();
  for (const file of [...files].sort(byCodePoint)) {
    byPath.set(file.normalize('NFC'), file);
    if (!byFold.has(fold(file))) byFold.set(fold(file), file);
    byName.set(fold(nameOf(file)), [...(byName.get(fold(nameOf(file))) ?? []), file]);
  }
  return (target, from) => {
    const paths = [...placesFor(target, from)];
    for (const path of paths) {
      const file = byPath.get(path);
      if (file !== undefined) return { file };
    }
    for (const path of paths) {
      const file = byFold.get(fold(path));
      if (file !== undefined) return { file, ...(/readme\.md$/i.test(file) ? {} : { remark: '大小写不同' }) };
    }
    // A path of the author's own disk may end as one of ours does; Obsidian writes the name alone.
    for (let rest = target; rest !== ''; rest = rest.includes('/') ? rest.slice(rest.indexOf('/') + 1) : '') {
      for (const path of [folderOf(from) + rest, rest]) {
        const file = path === target ? undefined : byFold.get(fold(path));
        if (file !== undefined) return { file, remark: '不在所写的位置' };
      }
    }
    const [only, another] = byName.get(fold(nameOf(target))) ?? [];
    const isAny = /^(?:index|readme)\./i.test(nameOf(target)) || !nameOf(target).includes('.');
    return only === undefined || another !== undefined || isAny
      ? undefined
      : { file: only, remark: '不在所写的位置' };
  };
}

/** Where a path may lead, the likeliest first. */
function* placesFor(target: string, from: string): Generator<string> {
  const folder = folderOf(from);
  const page = target.replace(/\.html?$/i, '');
  for (const path of new Set([target, page])) {
    yield path;
    yield `${path}.md`;
    yield `${path}.markdown`;
    for (const index of ['index.md', '_index.md', 'README.md'])
      yield path === '' ? index : `${path}/${index}`;
  }
  // Hexo's asset folder has the note's name: https://hexo.io/docs/asset-folders
  const own = from.replace(/\.[^./]*$/, '');
  if (target.startsWith(folder)) yield `${own}/${target.slice(folder.length)}`;
  for (const root of published) {
    yield `${root}/${target}`;
    if (target.startsWith(folder)) yield `${root}/${target.slice(folder.length)}`;
  }
  // The address of a post: https://jekyllrb.com/docs/permalinks/
  const [, year, month = '', day = '', slug] = /(\d{4})\/(\d{1,2})\/(\d{1,2})\/([^/]+)\/?$/.exec(page) ?? [];
  if (slug) {
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    for (const posts of ['_posts/', 'source/_posts/', folder]) {
      for (const name of [`${date}-${slug}`, slug]) {
        yield `${posts}${name}.md`;
        yield `${posts}${name}.markdown`;
      }
    }
  }
}
