/** Walks trees as unist-util-visit does, which makes a named function for every node and so took a third of a note's time. */

import type { visit as Visit } from 'unist-util-visit';
import type { visitParents as VisitParents } from 'unist-util-visit-parents';

interface Branch {
  readonly type: string;
  readonly tagName?: unknown;
  readonly children?: readonly unknown[];
}

type See = (node: Branch, ancestors: readonly Branch[], index: number | undefined) => unknown;

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const isFunction = (value: unknown): value is (...given: unknown[]) => unknown => typeof value === 'function';

/** `'element'`, or `{ type: 'element', tagName: 'a' }`. */
function seeOnly(test: unknown, see: See): See {
  if (isFunction(test) || test === undefined || test === null) return see;
  if (typeof test === 'string')
    return (node, ancestors, index) => (node.type === test ? see(node, ancestors, index) : undefined);
  if (!isBranch(test)) throw new Error('a test is a type, or a type and a tag');
  const { type, tagName } = test;
  return (node, ancestors, index) =>
    node.type === type && (tagName === undefined || node.tagName === tagName)
      ? see(node, ancestors, index)
      : undefined;
}

/** @returns whether the walk is over */
function go(node: Branch, index: number | undefined, ancestors: Branch[], see: See): boolean | number {
  const said = see(node, ancestors, index);
  const [action, next] = Array.isArray(said) ? said : [said, said];
  if (action === false) return true;
  if (action !== 'skip' && node.children) {
    ancestors.push(node);
    for (let i = 0; i < node.children.length; ) {
      const child = node.children[i];
      const after = isBranch(child) ? go(child, i, ancestors, see) : false;
      if (after === true) return true;
      i = typeof after === 'number' ? after : i + 1;
    }
    ancestors.pop();
  }
  return typeof next === 'number' ? next : false;
}

function walk(tree: unknown, test: unknown, see: See): void {
  if (isBranch(tree)) go(tree, undefined, [], seeOnly(test, see));
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
