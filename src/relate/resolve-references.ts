/** Finds the label behind every reference to another note, and tells those that no note or more than one holds. */

import type { LocatedNote } from '../model/note.ts';
import type { Problem } from '../model/problem.ts';
import type { LabelledNote } from '../model/site.ts';
import { nearestWord } from '../report/nearest-word.ts';
import { problemOf } from '../report/problem-of.ts';
import { nameOf } from './relate-notes.ts';

export interface References {
  /** Reference as written → the note and its label. */
  readonly labels: ReadonlyMap<string, LabelledNote>;
  readonly problems: readonly Problem[];
}

export function resolveReferences(notes: readonly LocatedNote[]): References {
  const holders = new Map<string, LabelledNote[]>();
  const hold = (name: string, holder: LabelledNote): void => {
    const known = holders.get(name);
    if (known) known.push(holder);
    else holders.set(name, [holder]);
  };
  for (const note of notes) {
    if (note.labels.length === 0) continue;
    const name = nameOf(note);
    for (const label of note.labels) {
      const holder = { note: name, label };
      hold(label.name, holder);
      // `detection/detr#eq:loss` says whose label is meant.
      for (const path of [note.file, note.url.slice(1, -1)]) hold(`${path}#${label.name}`, holder);
    }
  }

  const labels = new Map<string, LabelledNote>();
  const problems: Problem[] = [];
  for (const note of notes) {
    for (const { label, place } of note.references) {
      const found = holders.get(label) ?? [];
      const [only, other] = found;
      if (only) labels.set(label, only);
      if (only && other) {
        const where = found.map((one) => one.note.url.slice(1, -1));
        const message = `标签 ${label} 在几篇里都有：${where.join('、')}。`;
        problems.push(
          problemOf('label-exists', message, place, `写成 ${where[0]}#${label} 这样，说明是哪一篇。`),
        );
      }
      if (!only) {
        const nearest = nearestWord(label, holders.keys());
        const [right] = holders.get(nearest ?? '') ?? [];
        const advice =
          right && `是不是 ${nearest}？（${right.note.file} 第 ${right.label.place.line ?? 1} 行）`;
        problems.push(problemOf('label-exists', `没有标签为 ${label} 的公式、图、表或小节。`, place, advice));
      }
    }
  }
  return { labels, problems };
}
