/** A relation or an operator with the spaces around it, or punctuation with the one behind it → what can bring them along. */

import type { Element, ElementContent } from 'hast';
import { classesOf, hasClass, isElement, lookOf, sizeOf } from './look-of.ts';

/** Kinds of atoms with their spaces → the class that brings those along. */
const around: ReadonlyMap<string, string> = new Map([
  ['mrel 0.2778em', 'rel'],
  ['mbin 0.2222em', 'bin'],
]);
const behind: ReadonlyMap<string, string> = new Map([
  ['mpunct 0.1667em', 'thin'],
  ['mop 0.1667em', 'thin'],
]);

export interface SpacedAtom {
  readonly atom: Element;
  /** The class that brings the spaces. */
  readonly name: string;
  /** How many nodes it stands for. */
  readonly taken: number;
}

/** @returns how wide a node is that is nothing but a space */
export function spaceOf(node: ElementContent | undefined): string | undefined {
  if (!isElement(node) || !hasClass(node, 'mspace')) return undefined;
  const { classes, style } = lookOf(node);
  return classes.length === 1 && style.size === 1 ? style.get('margin-right') : undefined;
}

export function spacedAtom(nodes: readonly ElementContent[], i: number): SpacedAtom | undefined {
  const before = spaceOf(nodes[i]);
  const isBetween = before !== undefined && before === spaceOf(nodes[i + 2]);
  const atom = nodes[isBetween ? i + 1 : i];
  if (!isElement(atom)) return undefined;
  const [kind = ''] = classesOf(atom);
  const name = isBetween ? around.get(`${kind} ${before}`) : behind.get(`${kind} ${spaceOf(nodes[i + 1])}`);
  if (!name || sizeOf(atom) !== 1 || hasClass(atom, 'op-limits')) return undefined;
  return { atom, name, taken: isBetween ? 3 : 2 };
}
