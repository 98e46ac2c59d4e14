/** Walks trees as unist-util-visit does, which makes a named function for every node and so took a third of a note's time. */

import type { visit as Visit } from 'unist-util-visit';
import type { visitParents as VisitParents } from 'unist-util-visit-parents';

interface Branch {
  readonly type: string;
  readonly tagName?: unknown;
  readonly children?: readonly Branch[];
}

/** What is looked at: all, a type, or a type and a tag. */
interface Wanted {
  readonly type: string | undefined;
  readonly tagName: unknown;
}

type See = (node: Branch, ancestors: readonly Branch[], index: number | undefined) => unknown;

/** Whatever is in it is taken for what it should be. */
const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const isFunction = (value: unknown): value is (...given: unknown[]) => unknown => typeof value === 'function';

function wantedBy(test: unknown): Wanted {
  if (isFunction(test) || test === undefined || test === null) return { type: undefined, tagName: undefined };
  if (typeof test === 'string') return { type: test, tagName: undefined };
  if (isBranch(test)) return { type: test.type, tagName: test.tagName };
  throw new Error('a test is a type, or a type and a tag');
}

/** @returns whether the walk is over, or where it goes on */
function go(
  node: Branch,
  index: number | undefined,
  ancestors: Branch[],
  wanted: Wanted,
  see: See,
): boolean | number {
  let next: unknown;
  if (
    (wanted.type === undefined || wanted.type === node.type) &&
    (wanted.tagName === undefined || wanted.tagName === node.tagName)
  ) {
    const said = see(node, ancestors, index);
    if (said !== undefined) {
      const action = Array.isArray(said) ? said[0] : said;
      next = Array.isArray(said) ? said[1] : said;
      if (action === false) return true;
      if (action === 'skip') return typeof next === 'number' ? next : false;
    }
  }
  const { children } = node;
  if (children !== undefined) {
    ancestors.push(node);
    for (let i = 0; i < children.length; ) {
      const child = children[i];
      const after = child === undefined ? false : go(child, i, ancestors, wanted, see);
      if (after === true) return true;
      i = after === false ? i + 1 : after;
    }
    ancestors.pop();
  }
  return typeof next === 'number' ? next : false;
}

function walk(tree: unknown, test: unknown, see: See): void {
  if (isBranch(tree)) go(tree, undefined, [], wantedBy(test), see);
}

/** Of a test and a visitor, or a visitor alone. */
function visitorOf(test: unknown, visitor: unknown): (...given: unknown[]) => unknown {
  const found = visitor ?? test;
  if (!isFunction(found)) throw new Error('nobody looks at the nodes');
  return found;
}

export const visit: typeof Visit = (tree: unknown, test: unknown, visitor?: unknown): undefined => {
  const look = visitorOf(test, visitor);
  walk(tree, test, (node, ancestors, index) => look(node, index, ancestors.at(-1)));
};

/** @remarks the ancestors are those of the moment: whoever wants to keep them copies them */
export const visitParents: typeof VisitParents = (
  tree: unknown,
  test: unknown,
  visitor?: unknown,
): undefined => {
  const look = visitorOf(test, visitor);
  walk(tree, test, (node, ancestors) => look(node, ancestors));
};
