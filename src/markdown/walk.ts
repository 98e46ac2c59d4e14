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

type Look = (...given: unknown[]) => unknown;

/** Whatever is in it is taken for what it should be. */
const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const isFunction = (value: unknown): value is Look => typeof value === 'function';

function wantedBy(test: unknown): Wanted {
  if (isFunction(test) || test === undefined || test === null) return { type: undefined, tagName: undefined };
  if (typeof test === 'string') return { type: test, tagName: undefined };
  if (isBranch(test)) return { type: test.type, tagName: test.tagName };
  throw new Error('a test is a type, or a type and a tag');
}

/**
 * @param ancestors kept for who wants to know them; else who looks is told the index and the parent
 * @returns whether the walk is over, or where it goes on
 */
function go(
  node: Branch,
  index: number | undefined,
  parent: Branch | undefined,
  ancestors: Branch[] | undefined,
  wanted: Wanted,
  look: Look,
): boolean | number {
  const { type, tagName } = wanted;
  let next: unknown;
  if ((type === undefined || type === node.type) && (tagName === undefined || tagName === node.tagName)) {
    const said = ancestors ? look(node, ancestors) : look(node, index, parent);
    if (said !== undefined) {
      const action = Array.isArray(said) ? said[0] : said;
      next = Array.isArray(said) ? said[1] : said;
      if (action === false) return true;
      if (action === 'skip') return typeof next === 'number' ? next : false;
    }
  }
  const { children } = node;
  if (children !== undefined) {
    // Half of a tree, and nothing is in them.
    const passesTexts = type !== undefined && type !== 'text';
    ancestors?.push(node);
    for (let i = 0; i < children.length; ) {
      const child = children[i];
      if (passesTexts && child?.type === 'text') {
        i++;
        continue;
      }
      const after = child === undefined ? false : go(child, i, node, ancestors, wanted, look);
      if (after === true) return true;
      i = after === false ? i + 1 : after;
    }
    ancestors?.pop();
  }
  return typeof next === 'number' ? next : false;
}

/** Of a test and a visitor, or a visitor alone. */
function visitorOf(test: unknown, visitor: unknown): Look {
  const found = visitor ?? test;
  if (!isFunction(found)) throw new Error('nobody looks at the nodes');
  return found;
}

export const visit: typeof Visit = (tree: unknown, test: unknown, visitor?: unknown): undefined => {
  if (isBranch(tree)) go(tree, undefined, undefined, undefined, wantedBy(test), visitorOf(test, visitor));
};

/** @remarks the ancestors are those of the moment: whoever wants to keep them copies them */
export const visitParents: typeof VisitParents = (
  tree: unknown,
  test: unknown,
  visitor?: unknown,
): undefined => {
  if (isBranch(tree)) go(tree, undefined, undefined, [], wantedBy(test), visitorOf(test, visitor));
};
