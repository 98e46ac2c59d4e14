/** Counts what a reader reads: Han, words, formulas, code blocks, pictures; TeX and code are not words. */

import type { Nodes, Root } from 'hast';
import type { Counts } from '../../model/note.ts';
import { countHan, HAN } from '../han.ts';
import { visit } from '../walk.ts';
import { mathKind } from './math-kind.ts';

const letter = `[[\\p{L}\\p{N}]--[${HAN}]]`;
const word = new RegExp(`${letter}+(?:['’.\\-]${letter}+)*`, 'gv');
/** More than Han, ASCII's marks and those of Chinese: there may be a word in it. */
const mayHoldWord =
  /[^\0-/:-@[-`{-\x7f\u2010-\u2027\u3000-\u3004\u3008-\u3020\u4e00-\u9fff\uff00-\uff0f\uff1a-\uff20]/;

const wordsIn = (text: string): number => (mayHoldWord.test(text) ? (text.match(word)?.length ?? 0) : 0);

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
      counts.han += countHan(node.value);
      counts.words += wordsIn(node.value);
    }
    return undefined;
  });
  return counts;
}

/** Minutes to read, at 400 Han or 220 words a minute, and 20 seconds for a display formula. */
export function readingMinutes(counts: Counts): number {
  return Math.max(1, Math.round(counts.han / 400 + counts.words / 220 + counts.displayMath / 3));
}
