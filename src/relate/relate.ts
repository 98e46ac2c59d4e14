/** Compiled notes → the site: whatever needs two notes is worked out here, and nowhere else. */

import { groupYears } from '../model/group-years.ts';
import type { LocatedNote, Note, NoteFacts } from '../model/note.ts';
import type { Notebook } from '../model/notebook.ts';
import type { Problem } from '../model/problem.ts';
import { type RememberLast, rememberLast } from '../model/remember-last.ts';
import type { Asset, RelatedSite, Site, Sizes, Texts } from '../model/site.ts';
import { type Arrangement, arrange } from './arrange.ts';
import { allCategories, categoryTree } from './category-tree.ts';
import { gatherTerms } from './gather-terms.ts';
import { groupTags } from './group-tags.ts';
import { type KeepNotes, keepNotes } from './keep-notes.ts';
import { type LocateNote, locateNotes, rememberPlaces } from './locate-notes.ts';
import { relateNotes } from './relate-notes.ts';
import { resolveCitations } from './resolve-citations.ts';
import { resolveReferences } from './resolve-references.ts';
import { resolveTargets } from './resolve-targets.ts';
import { shownNote } from './shown-note.ts';
import { type Lineage, traceLineage } from './trace-lineage.ts';

export interface Related {
  readonly site: RelatedSite;
  /** The notes of the site with all that is known of them, in the same order. */
  readonly notes: readonly LocatedNote[];
  readonly problems: readonly Problem[];
}

/** Most edits leave most of this as it is: a note that did not change is the same object again, and so is what follows from such notes. */
export interface RelateMemory {
  readonly keep: KeepNotes;
  readonly locate: LocateNote;
  readonly arrangement: RememberLast<Arrangement>;
  readonly shown: RememberLast<Note>;
  readonly lists: RememberLast<Pick<Site, 'categories' | 'tags' | 'years'>>;
  readonly lineage: RememberLast<Lineage>;
  readonly relations: RememberLast<Site['relations']>;
}

export const relateMemory = (): RelateMemory => ({
  keep: keepNotes(),
  locate: rememberPlaces(),
  arrangement: rememberLast(),
  shown: rememberLast(),
  lists: rememberLast(),
  lineage: rememberLast(),
  relations: rememberLast(),
});

export function relate(
  { config, files, works, glossary }: Pick<Notebook, 'config' | 'files' | 'works' | 'glossary'>,
  compiled: readonly NoteFacts[],
  texts: Texts,
  assets: ReadonlyMap<string, Asset>,
  scripts: Site['scripts'],
  memory = relateMemory(),
): Related {
  const located = locateNotes(memory.keep(compiled), memory.locate);
  const configured = JSON.stringify(config);
  const hasGlossary = glossary.length > 0;
  const { order, pages, redirects, problems, categoryProblems } = memory.arrangement(
    '',
    [configured, hasGlossary, ...placesOf(located)],
    () => arrange(located, config, hasGlossary),
  );
  const byFile = new Map(located.map((note) => [note.file, note]));
  const notes: LocatedNote[] = [];
  for (const { file, url } of order) {
    const note = byFile.get(file);
    if (note) notes.push(note.url === url ? note : { ...note, url });
  }
  const shown = notes.map((note) => {
    const now = shownNote(note);
    return memory.shown(note.file, Object.values(now), () => now);
  });
  const { categories, tags, years } = memory.lists('', [configured, ...shown], () => ({
    categories: categoryTree(shown, config),
    tags: groupTags(shown),
    years: groupYears(shown),
  }));
  const targets = resolveTargets(notes, pages, assets, files);
  const references = resolveReferences(notes);
  const named = [...placesOf(notes), ...notes.map(({ title }) => title)];
  const lineage = memory.lineage('', named, () => traceLineage(notes));
  const said: unknown[] = [];
  for (const { mentions, citations } of notes) {
    said.push(mentions, citations);
    for (const { target } of mentions) said.push(targets.notes.get(target)?.file);
  }
  const relations = memory.relations('', [categories, tags, lineage, ...named, ...said], () =>
    relateNotes(notes, {
      targets: targets.notes,
      categories: allCategories(categories),
      tags,
      ties: lineage.ties,
    }),
  );
  const site: RelatedSite = {
    config,
    notes: shown,
    categories,
    tags,
    years,
    relations,
    texts,
    sizes: sizesOf(notes),
    redirects,
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
      ...categoryProblems,
      ...problems,
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

/** All that says where notes stand. */
function placesOf(notes: readonly LocatedNote[]): unknown[] {
  const places: unknown[] = [];
  for (const { file, url, category, frontMatter } of notes) places.push(file, url, category, frontMatter);
  return places;
}
