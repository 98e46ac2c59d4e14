/** An inline run as one text, in which code and formulas are a sign, and where in the source a piece of it stands. */

import type { Position } from 'unist';
import { placeInSource } from '../place-in-source.ts';
import type { InlineLeaf } from './inline-runs.ts';

/** Stands for code, formulas and pictures. */
export const ATOM = '\uFFFC';

export const textOfRun = (run: readonly InlineLeaf[]): string =>
  run.map((leaf) => (leaf.kind === 'text' ? leaf.node.value : ATOM)).join('');

/**
 * @param at where the piece begins in the run's text
 * @returns `escaped` when the author wrote the piece so that it should stay text
 */
export function placeInRun(
  run: readonly InlineLeaf[],
  at: number,
  length: number,
  source: string,
): Position | 'escaped' | undefined {
  let offset = 0;
  for (const leaf of run) {
    const width = leaf.kind === 'text' ? leaf.node.value.length : ATOM.length;
    if (leaf.kind === 'text' && at < offset + width) {
      return placeInSource(leaf.node, at - offset, length, source) ?? leaf.node.position;
    }
    offset += width;
  }
  return undefined;
}
