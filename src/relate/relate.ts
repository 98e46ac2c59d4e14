/** Compiled notes → the site: whatever needs two notes is worked out here, and nowhere else. */

import { groupYears } from '../model/group-years.ts';
import type { LocatedNote, Note, NoteFacts } from '../model/note.ts';
import type { Notebook } from '../model/notebook.ts';
import type { Problem } from '../model/problem.ts';
import { rememberEach } from '../model/remember-each.ts';
import type { Asset, RelatedSite, Site, Sizes, Texts } from '../model/site.ts';
import { allCategories, categoryTree } from './category-tree.ts';
import { checkCategories } from './check-categories.ts';
import { gatherTerms } from './gather-terms.ts';
import { groupTags } from './group-tags.ts';
import { keepAddressesApart, type Owner } from './keep-addresses-apart.ts';
import { type LocateNote, locateNotes, rememberPlaces } from './locate-notes.ts';
import { newestFirst } from './newest-first.ts';
import { relateNotes } from './relate-notes.ts';
import { resolveCitations } from './resolve-citations.ts';
import { resolveReferences } from './resolve-references.ts';
import { resolveTargets } from './resolve-targets.ts';
import { shownNote } from './shown-note.ts';
import { traceLineage } from './trace-lineage.ts';

/** Owned like a page, but none that a link could lead to. */
const assetFolder = '/assets/';

export interface Related {
  readonly site: RelatedSite;
  /** The notes of the site with all that is known of them, in the same order. */
  readonly notes: readonly LocatedNote[];
  readonly problems: readonly Problem[];
}

/** So that a note that did not change is the same object the next time. */
export interface RelateMemory {
  readonly locate: LocateNote;
  readonly show: (note: LocatedNote) => Note;
}

export const relateMemory = (): RelateMemory => ({ locate: rememberPlaces(), show: rememberEach(shownNote) });

export function relate(
  { config, files, works, glossary }: Pick<Notebook, 'config' | 'files' | 'works' | 'glossary'>,
  compiled: readonly NoteFacts[],
  texts: Texts,
  assets: ReadonlyMap<string, Asset>,
  scripts: Site['scripts'],
  { locate, show } = relateMemory(),
): Related {
  const located = locateNotes(compiled, locate);
  const pages: Owner[] = [
    { url: '/', name: '首页' },
    { url: '/archive/', name: '归档页' },
    ...groupYears(located).map(({ url, year }) => ({ url, name: `${year || '未署日期'} 的归档页` })),
    { url: '/tags/', name: '标签页' },
    { url: '/papers/', name: '论文页' },
    ...(glossary.length > 0 ? [{ url: '/glossary/', name: '术语表' }] : []),
    { url: assetFolder, name: '资源文件夹' },
    ...allCategories(categoryTree(located, config)).map(({ url, path }) => ({ url, name: `分类 ${path}` })),
    ...groupTags(located).map(({ url, name }) => ({ url, name: `标签 ${name}` })),
  ];
  const apart = keepAddressesApart(located, pages);
  const notes = apart.notes.sort(newestFirst);
  const shown = notes.map(show);
  const targets = resolveTargets(
    notes,
    pages.filter(({ url }) => url !== assetFolder),
    assets,
    files,
  );
  const references = resolveReferences(notes);
  const lineage = traceLineage(notes);
  const categories = categoryTree(shown, config);
  const tags = groupTags(shown);
  const around = {
    targets: targets.notes,
    categories: allCategories(categories),
    tags,
    ties: lineage.ties,
  };
  const site: RelatedSite = {
    config,
    notes: shown,
    categories,
    tags,
    years: groupYears(shown),
    relations: relateNotes(notes, around),
    texts,
    sizes: sizesOf(notes),
    redirects: apart.redirects,
    assets,
    addresses: targets.addresses,
    labels: references.labels,
    works,
    glossary: gatherTerms(glossary, notes),
    lineage: lineage.ties,
    names: targets.names,
    scripts,
  };
  return {
    site,
    notes,
    problems: [
      ...checkCategories(notes, config),
      ...apart.problems,
      ...targets.problems,
      ...references.problems,
      ...resolveCitations(notes, works),
      ...lineage.problems,
    ],
  };
}

function sizesOf(notes: readonly LocatedNote[]): Sizes {
  const known = new Map(notes.map(({ file, counts }) => [file, counts.han + counts.words]));
  return { of: (some) => some.reduce((sum, { file }) => sum + (known.get(file) ?? 0), 0) };
}
