/** KaTeX's tables that put one thing above another (its `vlist`) → what they hold. */

import type { Element, ElementContent } from 'hast';
import { em, hasClass, isElement, type Look, lookOf, styleOf } from './look-of.ts';

export interface Stack {
  readonly look: Look;
  readonly rows: readonly { readonly look: Look; readonly content: readonly ElementContent[] }[];
  /** What stands in every row so that its base line is known: a length. */
  readonly strut: string;
  /** Above and below the base line, in em. */
  readonly height: number;
  readonly depth: number;
}

const elementsIn = (element: Element | undefined): Element[] => element?.children.filter(isElement) ?? [];

export const isStack = (node: Element): boolean => hasClass(node, 'vlist-t');

export function stackOf(table: Element): Stack {
  const [above, below] = elementsIn(table);
  const [cell] = elementsIn(above);
  const rows = elementsIn(cell);
  const [strut] = elementsIn(rows[0]);
  const [deep] = elementsIn(below);
  const { classes, style } = lookOf(table);
  return {
    look: { classes: classes.filter((name) => !name.startsWith('vlist')), style },
    rows: rows.map((row) => ({ look: lookOf(row), content: row.children.slice(1) })),
    strut: (strut && styleOf(strut).get('height')) ?? '3em',
    height: em(cell && styleOf(cell).get('height')),
    depth: em(deep && styleOf(deep).get('height')),
  };
}
