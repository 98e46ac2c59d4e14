/** Counts what a reader reads: Han, words, formulas, code blocks, pictures; TeX and code are not words. */

import type { Nodes, Root } from 'hast';
import type { Counts } from '../../model/note.ts';
import { HAN } from '../han.ts';
import { visit } from '../walk.ts';
import { mathKind } from './math-kind.ts';

const han = new RegExp(`[${HAN}]`, 'gu');
const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

const isFigure = (node: Nodes | undefined): boolean => node?.type === 'element' && node.tagName === 'figure';

export function countWords(tree: Root): Counts {
  const counts = { han: 0, words: 0, inlineMath: 0, displayMath: 0, code: 0, images: 0 };
  visit(tree, (node, _, parent) => {
    if (node.type === 'element') {
      const kind = mathKind(node);
      if (kind === 'inline') counts.inlineMath++;
      else if (kind === 'display') counts.displayMath++;
      // What a figure is drawn from is no code to the reader.
      else if (node.tagName === 'pre' && isFigure(parent)) counts.images++;
      else if (node.tagName === 'pre') counts.code++;
      else if (node.tagName === 'img') counts.images++;
      if (node.tagName === 'code' || node.tagName === 'pre') return 'skip';
    }
    if (node.type === 'text') {
      counts.han += node.value.match(han)?.length ?? 0;
      counts.words += node.value.replace(han, ' ').match(word)?.length ?? 0;
    }
    return undefined;
  });
  return counts;
}

/** Minutes to read, at 400 Han or 220 words a minute, and 20 seconds for a display formula. */
export function readingMinutes(counts: Counts): number {
  return Math.max(1, Math.round(counts.han / 400 + counts.words / 220 + counts.displayMath / 3));
}
