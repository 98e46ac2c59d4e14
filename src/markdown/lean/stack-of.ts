/** KaTeX's tables that put one thing above another (its `vlist`) → what they hold. */

import { em } from './css-of.ts';
import type { Stack } from './piece.ts';

interface Box<Self> {
  readonly children?: readonly Self[];
  readonly style?: Readonly<Record<string, string | undefined>>;
}

export const isStack = (classes: readonly string[]): boolean => classes.includes('vlist-t');

/** @returns with the strut in each row */
export function stackOf<Self extends Box<Self>>(table: Self): { stack: Stack; rows: readonly Self[] } {
  const [above, below] = table.children ?? [];
  const cell = above?.children?.[0];
  const deep = below?.children?.[0];
  const rows = cell?.children ?? [];
  const strut = rows[0]?.children?.[0]?.style?.height ?? '3em';
  return { stack: { strut, height: em(cell?.style?.height), depth: em(deep?.style?.height) }, rows };
}
