/** Which note's paper stands on which: the ties that front matters name, checked, and never in a circle. */

import type { LocatedNote } from '../model/note.ts';
import type { Problem } from '../model/problem.ts';
import type { Kin, Tie } from '../model/site.ts';
import { nearestWord } from '../report/nearest-word.ts';
import { problemOf } from '../report/problem-of.ts';
import { nameOf } from './relate-notes.ts';

interface Bond {
  readonly from: LocatedNote;
  readonly to: LocatedNote;
  readonly kind: Tie['kind'];
}

export interface Lineage {
  readonly ties: readonly Tie[];
  readonly problems: readonly Problem[];
}

const lastPart = (note: LocatedNote): string => note.url.split('/').at(-2) ?? '';

/** @param notes newest first */
export function traceLineage(notes: readonly LocatedNote[]): Lineage {
  const problems: Problem[] = [];
  const bonds: Bond[] = [];
  const find = (name: string): LocatedNote[] =>
    notes.filter((note) => lastPart(note) === name || note.url === `/${name}/`);

  const tie = (from: LocatedNote, name: string, kind: Tie['kind']): void => {
    const place = from.frontMatter.places[kind] ?? { file: from.file };
    const [to, other] = find(name).filter((note) => note !== from);
    if (!to) {
      const nearest = nearestWord(name, notes.filter((note) => note !== from).map(lastPart));
      const advice = nearest ? `是不是 ${nearest}？` : '写笔记地址的最后一段，如 vit。';
      problems.push(
        problemOf('lineage-is-known', `${kind} 里的 ${name} 不是别的哪一篇笔记。`, place, advice),
      );
    } else if (other) {
      const message = `${kind} 里的 ${name} 可以是 ${to.url} 或 ${other.url}。`;
      problems.push(problemOf('lineage-is-known', message, place, `写全，如 ${to.url.slice(1, -1)}。`));
    } else bonds.push({ from, to, kind });
  };

  for (const note of notes) {
    for (const name of note.frontMatter.buildsOn) tie(note, name, 'builds-on');
    for (const name of note.frontMatter.compares) tie(note, name, 'compares');
  }
  const circle = findCircle(bonds);
  if (circle) {
    const [first] = circle;
    const place = first?.frontMatter.places['builds-on'] ?? { file: first?.file ?? '' };
    const way = [...circle, ...(first ? [first] : [])].map(lastPart).join(' → ');
    problems.push(
      problemOf('lineage-has-no-circle', `谱系绕成了圈：${way}。`, place, '去掉其中一条 builds-on。'),
    );
  }
  const numbers = new Map(notes.map(({ file }, i) => [file, notes.length - i]));
  const kinOf = (note: LocatedNote): Kin => ({
    ...nameOf(note),
    number: numbers.get(note.file) ?? 0,
    paper: note.frontMatter.paper ?? '',
  });
  const ties = bonds.map(({ from, to, kind }) => ({ from: kinOf(from), to: kinOf(to), kind }));
  return { ties, problems };
}

/** The notes of a circle of `builds-on`, if there is one. */
function findCircle(bonds: readonly Bond[]): LocatedNote[] | undefined {
  const bases = new Map<LocatedNote, LocatedNote[]>();
  for (const { from, to, kind } of bonds) {
    if (kind === 'builds-on') bases.set(from, [...(bases.get(from) ?? []), to]);
  }
  const cleared = new Set<LocatedNote>();
  const walk = (note: LocatedNote, path: readonly LocatedNote[]): LocatedNote[] | undefined => {
    const start = path.indexOf(note);
    if (start >= 0) return path.slice(start);
    if (cleared.has(note)) return undefined;
    for (const base of bases.get(note) ?? []) {
      const circle = walk(base, [...path, note]);
      if (circle) return circle;
    }
    cleared.add(note);
    return undefined;
  };
  for (const note of bases.keys()) {
    const circle = walk(note, []);
    if (circle) return circle;
  }
  return undefined;
}
