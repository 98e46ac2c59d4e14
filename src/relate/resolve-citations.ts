/** Tells citations of works that the bibliography does not hold, papers of notes likewise, and works that nobody cites. */

import type { LocatedNote } from '../model/note.ts';
import type { Problem } from '../model/problem.ts';
import type { Work } from '../model/work.ts';
import { nearestWord } from '../report/nearest-word.ts';
import { problemOf } from '../report/problem-of.ts';

/** `@he2022mae` is meant as a key even when no such work is there; `@everyone` is not. */
const looksLikeKey = /^[a-z]+\d{4}/i;

export function resolveCitations(notes: readonly LocatedNote[], works: ReadonlyMap<string, Work>): Problem[] {
  const problems: Problem[] = [];
  const used = new Set<string>();
  const unknown = (key: string): string => {
    const nearest = nearestWord(key, works.keys());
    if (nearest) return `是不是 ${nearest}？`;
    return works.size > 0
      ? '在 references.bib 里加上它。'
      : '把它写进 references.bib，放在笔记文件夹的最上层。';
  };
  for (const { citations, frontMatter, file } of notes) {
    for (const { key, certain, place } of citations) {
      used.add(key);
      if (works.has(key) || !(certain || (works.size > 0 && looksLikeKey.test(key)))) continue;
      problems.push(problemOf('citation-exists', `文献里没有 ${key}。`, place, unknown(key)));
    }
    const { paper, places } = frontMatter;
    if (paper === undefined) continue;
    used.add(paper);
    if (!works.has(paper) && works.size > 0) {
      problems.push(
        problemOf('citation-exists', `文献里没有 ${paper}。`, places.paper ?? { file }, unknown(paper)),
      );
    }
  }
  for (const work of works.values()) {
    if (used.has(work.key)) continue;
    problems.push(
      problemOf('work-is-cited', `文献 ${work.key} 没有哪一篇引用。`, work.place, '不用的可以删去。'),
    );
  }
  return problems;
}
