/** Compiled notes → the site: whatever needs two notes is worked out here, and nowhere else. */

import { groupYears } from '../model/group-years.ts';
import { type KeepMap, keepMap } from '../model/keep-map.ts';
import type { LocatedNote, Note, NoteFacts } from '../model/note.ts';
import type { Problem } from '../model/problem.ts';
import { rememberEach } from '../model/remember-each.ts';
import { type RememberLast, rememberLast } from '../model/remember-last.ts';
import { type RememberOver, rememberOver } from '../model/remember-over.ts';
import type { RelatedSite, Site, Sizes, Texts } from '../model/site.ts';
import { type Arrangement, arrange } from './arrange.ts';
import { allCategories, categoryTree } from './category-tree.ts';
import { gatherTerms } from './gather-terms.ts';
import { groupTags } from './group-tags.ts';
import { type Given, type KeepGiven, keepGiven } from './keep-given.ts';
import { type KeepNotes, keepNotes } from './keep-notes.ts';
import { type LocateNote, locateNotes, rememberPlaces } from './locate-notes.ts';
import { relateNotes } from './relate-notes.ts';
import { resolveCitations } from './resolve-citations.ts';
import { type References, resolveReferences } from './resolve-references.ts';
import { resolveTargets, type Targets } from './resolve-targets.ts';
import type { SettleMemory } from './settle-targets.ts';
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
  readonly settling: SettleMemory;
  readonly given: KeepGiven;
  readonly keep: KeepNotes;
  readonly locate: LocateNote;
  readonly arrangement: RememberOver<LocatedNote, Arrangement>;
  readonly shown: (note: LocatedNote) => Note;
  readonly lists: RememberLast<Pick<Site, 'categories' | 'tags' | 'years'>>;
  readonly targets: RememberOver<LocatedNote, Targets>;
  readonly reached: KeepMap<string>;
  readonly references: RememberOver<LocatedNote, References>;
  readonly citations: RememberOver<LocatedNote, readonly Problem[]>;
  readonly lineage: RememberOver<LocatedNote, Lineage>;
  readonly relations: RememberOver<LocatedNote, Site['relations']>;
  readonly glossary: RememberOver<LocatedNote, Site['glossary']>;
}

export function relateMemory(): RelateMemory {
  const shown = rememberLast<Note>();
  return {
    settling: rememberLast(),
    given: keepGiven(),
    keep: keepNotes(),
    locate: rememberPlaces(),
    arrangement: rememberOver(placeOf),
    shown: rememberEach((note) => {
      const now = shownNote(note);
      return shown(note.file, Object.values(now), () => now);
    }),
    lists: rememberLast(),
    targets: rememberOver((note) => [...placeOf(note), note.title, note.ids, note.links, note.images]),
    reached: keepMap(),
    references: rememberOver(({ file, url, title, labels, references }) => [
      ...[file, url, title],
      ...[labels, references],
    ]),
    citations: rememberOver(({ file, frontMatter, citations }) => [file, frontMatter, citations]),
    lineage: rememberOver((note) => [...placeOf(note), note.title]),
    relations: rememberOver((note) => [...placeOf(note), note.title, note.mentions, note.citations]),
    glossary: rememberOver(({ file, url, title, terms }) => [file, url, title, terms]),
  };
}

export function relate(
  given: Given,
  compiled: readonly NoteFacts[],
  texts: Texts,
  scripts: Site['scripts'],
  memory = relateMemory(),
): Related {
  const { config, files, works, glossary, assets } = memory.given(given);
  const located = locateNotes(memory.keep(compiled), memory.locate);
  const hasGlossary = glossary.length > 0;
  const { order, pages, redirects, problems, categoryProblems } = memory.arrangement(
    located,
    [config, hasGlossary],
    () => arrange(located, config, hasGlossary),
  );
  const byFile = new Map(located.map((note) => [note.file, note]));
  const notes: LocatedNote[] = [];
  for (const { file, url } of order) {
    const note = byFile.get(file);
    if (note) notes.push(note.url === url ? note : { ...note, url });
  }
  const shown = notes.map(memory.shown);
  const { categories, tags, years } = memory.lists('', [config, ...shown], () => ({
    categories: categoryTree(shown, config),
    tags: groupTags(shown),
    years: groupYears(shown),
  }));
  const targets = memory.targets(notes, [pages, assets, files], () =>
    resolveTargets(notes, pages, assets, files),
  );
  const references = memory.references(notes, [], () => resolveReferences(notes));
  const lineage = memory.lineage(notes, [], () => traceLineage(notes));
  const reached = memory.reached(targets.notes);
  const relations = memory.relations(notes, [categories, tags, lineage, reached], () =>
    relateNotes(notes, {
      targets: reached,
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
    glossary: memory.glossary(notes, [glossary], () => gatherTerms(glossary, notes)),
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
      ...memory.citations(notes, [works], () => resolveCitations(notes, works)),
      ...lineage.problems,
    ],
  };
}

function sizesOf(notes: readonly LocatedNote[]): Sizes {
  const known = new Map(notes.map(({ file, counts }) => [file, counts.han + counts.words]));
  return { of: (some) => some.reduce((sum, { file }) => sum + (known.get(file) ?? 0), 0) };
}

/** All that says where a note stands. */
const placeOf = ({ file, url, category, frontMatter }: LocatedNote): unknown[] => [
  file,
  url,
  category,
  frontMatter,
];
