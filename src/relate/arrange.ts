/** Notes with their places → the pages around them, and their own order and addresses, of which each is given out once. */

import { groupYears } from '../model/group-years.ts';
import type { LocatedNote } from '../model/note.ts';
import type { Problem } from '../model/problem.ts';
import type { Redirect } from '../model/site.ts';
import type { SiteConfig } from '../model/site-config.ts';
import { allCategories, categoryTree } from './category-tree.ts';
import { checkCategories } from './check-categories.ts';
import { groupTags } from './group-tags.ts';
import { keepAddressesApart, type Owner } from './keep-addresses-apart.ts';
import { newestFirst } from './newest-first.ts';

/** Owned like a page, but none that a link could lead to. */
const assetFolder: Owner = { url: '/assets/', name: '资源文件夹' };

export interface Arrangement {
  /** Newest first. */
  readonly order: readonly Pick<LocatedNote, 'file' | 'url'>[];
  /** All but those of the notes. */
  readonly pages: readonly Owner[];
  readonly redirects: readonly Redirect[];
  /** Of addresses that two claim. */
  readonly problems: readonly Problem[];
  readonly categoryProblems: readonly Problem[];
}

/** @param located of which it looks at nothing but what stands in the front matter and whence its place follows */
export function arrange(
  located: readonly LocatedNote[],
  config: SiteConfig,
  hasGlossary: boolean,
): Arrangement {
  const pages: Owner[] = [
    { url: '/', name: '首页' },
    { url: '/archive/', name: '归档页' },
    ...groupYears(located).map(({ url, year }) => ({ url, name: `${year || '未署日期'} 的归档页` })),
    { url: '/tags/', name: '标签页' },
    { url: '/papers/', name: '论文页' },
    ...(hasGlossary ? [{ url: '/glossary/', name: '术语表' }] : []),
    assetFolder,
    ...allCategories(categoryTree(located, config)).map(({ url, path }) => ({ url, name: `分类 ${path}` })),
    ...groupTags(located).map(({ url, name }) => ({ url, name: `标签 ${name}` })),
  ];
  const { notes, redirects, problems } = keepAddressesApart(located, pages);
  notes.sort(newestFirst);
  return {
    order: notes.map(({ file, url }) => ({ file, url })),
    pages: pages.filter((page) => page !== assetFolder),
    redirects,
    problems,
    categoryProblems: checkCategories(notes, config),
  };
}
