/** Tells the words that the glossary replaces by others, and remembers which of its terms the note uses. */

import type { Root } from 'hast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';
import type { FindTerms, FoundTerm } from '../find-terms.ts';
import { inlineRuns } from './inline-runs.ts';
import { placeInRun, textOfRun } from './run-text.ts';

declare module 'vfile' {
  interface DataMap {
    findTerms: FindTerms;
    /** The terms of the glossary that stand in the text. */
    terms: Set<string>;
    /** How many words should be others. */
    otherTerms: number;
  }
}

/** A note full of them is mended by searching, and finding the place of each takes its time. */
const MOST = 100;

/** @param placeOf where the word stands; nothing when the whole text is meant */
export function tellTermsIn(
  text: string,
  file: VFile,
  placeOf: (found: FoundTerm) => Position | undefined,
): void {
  const terms = file.data.terms ?? new Set();
  let { otherTerms = 0 } = file.data;
  for (const found of file.data.findTerms?.(text) ?? []) {
    const { word, term } = found;
    if (word === term.term) {
      terms.add(word);
      continue;
    }
    otherTerms++;
    if (otherTerms > MOST) continue;
    const message = `这里写作“${word}”，术语表定的是“${term.term}”（${term.english}）。`;
    tell(file, 'term-is-agreed', placeOf(found), message, `改成“${term.term}”。`);
  }
  Object.assign(file.data, { terms, otherTerms });
}

export function tellOtherTerms() {
  return (tree: Root, file: VFile): void => {
    if (!file.data.findTerms) return;
    const source = String(file);
    for (const run of inlineRuns(tree)) {
      tellTermsIn(textOfRun(run), file, ({ at, word }) => {
        const place = placeInRun(run, at, word.length, source);
        return place === 'escaped' ? undefined : place;
      });
    }
    const untold = (file.data.otherTerms ?? 0) - MOST;
    if (untold > 0) tell(file, 'term-is-agreed', undefined, `另有 ${untold} 处用词与术语表不合，没有列出。`);
  };
}
