/** What each note's page says of the notebook around it: its number, its category, its neighbours there, who links to it. */

import type { LocatedNote, NoteName } from '../model/note.ts';
import type { Backlink, Category, Relations, Tag, Tie } from '../model/site.ts';
import { newestFirst } from './newest-first.ts';

export interface Around {
  /** Link target → the file of the note it leads to. */
  readonly targets: ReadonlyMap<string, string>;
  readonly categories: readonly Category[];
  readonly tags: readonly Tag[];
  readonly ties: readonly Tie[];
}

/** @param notes newest first */
export function relateNotes(
  notes: readonly LocatedNote[],
  { targets, categories, tags, ties }: Around,
): ReadonlyMap<string, Relations> {
  const names = new Map(notes.map((note) => [note.file, nameOf(note)]));
  const backlinks = backlinksOf(notes, targets, names);
  const categoryNames = new Map(categories.map(({ path, name, url }) => [path, { name, url }]));
  const tagsOf = grouped(
    tags.flatMap(({ name, url, notes: tagged }) => tagged.map(({ file }) => [file, { name, url }] as const)),
  );
  const tiesOf = grouped(
    ties.flatMap((tie) => [
      [tie.from.file, tie],
      [tie.to.file, tie],
    ]),
  );
  const series = grouped(
    notes.toReversed().flatMap(({ file, frontMatter }) => {
      const name = names.get(file);
      return name && frontMatter.series !== undefined ? [[frontMatter.series, name]] : [];
    }),
  );
  const relations = new Map<string, Relations>();
  /** Of each category, the note that was looked at last. */
  const newer = new Map<string, string>();
  const previous = new Map<string, NoteName>();
  for (const { file, category } of notes) {
    const name = names.get(file);
    const next = newer.get(category);
    if (name && next !== undefined) previous.set(next, name);
    newer.set(category, file);
  }
  newer.clear();
  notes.forEach(({ file, category, frontMatter, citations }, i) => {
    const next = names.get(newer.get(category) ?? '');
    newer.set(category, file);
    const before = previous.get(file);
    const where = categoryNames.get(category);
    const together = series.get(frontMatter.series ?? '') ?? [];
    relations.set(file, {
      number: notes.length - i,
      ...(where && { category: where }),
      tags: tagsOf.get(file) ?? [],
      ...(before && { previous: before }),
      ...(next && { next }),
      backlinks: backlinks.get(file) ?? [],
      series: frontMatter.series !== undefined && together.length > 1 ? together : [],
      ties: tiesOf.get(file) ?? [],
      citations: citations.map(({ key }) => key),
    });
  });
  return relations;
}

export const nameOf = ({ file, url, title }: LocatedNote): NoteName => ({ file, url, title });

function grouped<Value>(pairs: Iterable<readonly [string, Value]>): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** By the file that is linked to; newest first. */
function backlinksOf(
  notes: readonly LocatedNote[],
  targets: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, NoteName>,
): ReadonlyMap<string, readonly Backlink[]> {
  const found = new Map<string, Map<LocatedNote, Backlink>>();
  for (const from of notes) {
    const note = names.get(from.file);
    for (const { target, sentence } of note ? from.mentions : []) {
      const file = targets.get(target);
      if (!note || file === undefined || file === from.file) continue;
      const known = found.get(file) ?? new Map<LocatedNote, Backlink>();
      // One note may be called by several names.
      if (!known.has(from)) found.set(file, known.set(from, { note, sentence }));
    }
  }
  return new Map(
    Array.from(found, ([file, links]) => [
      file,
      [...links].sort(([a], [b]) => newestFirst(a, b)).map(([, link]) => link),
    ]),
  );
}
