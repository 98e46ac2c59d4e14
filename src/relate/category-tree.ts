/** Notes → the tree of categories, in the order that site.yaml gives, then by path. */

import { byCodePoint } from '../model/by-code-point.ts';
import type { Note } from '../model/note.ts';
import type { Category } from '../model/site.ts';
import type { SiteConfig } from '../model/site-config.ts';

const NONE = { url: '/uncategorized/', name: '未分类' };

const parentOf = (path: string): string => path.split('/').slice(0, -1).join('/');

/** @param notes in the order that the lists show */
export function categoryTree(notes: readonly Note[], config: SiteConfig): Category[] {
  const paths = new Set<string>();
  for (const { category } of notes) {
    for (let path = category; path !== ''; path = parentOf(path)) paths.add(path);
  }
  const orderOf = (path: string) => config.categories[path]?.order ?? Number.MAX_SAFE_INTEGER;
  const childrenOf = (parent: string): Category[] =>
    [...paths]
      .filter((path) => parentOf(path) === parent)
      .sort((a, b) => orderOf(a) - orderOf(b) || byCodePoint(a, b))
      .map((path) => ({
        path,
        url: `/${path.normalize('NFC').replace(/\s+/g, '-')}/`,
        name: config.categories[path]?.name ?? path.split('/').at(-1) ?? path,
        description: config.categories[path]?.description ?? '',
        notes: notes.filter((note) => note.category === path),
        children: childrenOf(path),
      }));
  const loose = notes.filter((note) => note.category === '');
  const none = loose.length > 0 ? [{ ...NONE, path: '', description: '', notes: loose, children: [] }] : [];
  return [...childrenOf(''), ...none];
}

export const allCategories = (tree: readonly Category[]): Category[] =>
  tree.flatMap((category) => [category, ...allCategories(category.children)]);
