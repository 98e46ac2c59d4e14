import fc from 'fast-check';
import type { Element, Nodes, Root, Text } from 'hast';
import { visit as unistVisit } from 'unist-util-visit';
import { visitParents as unistVisitParents } from 'unist-util-visit-parents';
import { expect, test } from 'vitest';
import { visit, visitParents } from '../../src/markdown/walk.ts';

const { tree } = fc.letrec<{ node: Element | Text; element: Element; text: Text; tree: Root }>((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, tie('text'), tie('element')),
  text: fc.constantFrom('a', 'b').map((value) => ({ type: 'text', value })),
  element: fc
    .tuple(fc.constantFrom('p', 'a', 'em'), fc.array(tie('node'), { maxLength: 4 }))
    .map(([tagName, children]) => ({ type: 'element', tagName, properties: {}, children })),
  tree: fc.array(tie('node'), { maxLength: 4 }).map((children) => ({ type: 'root', children })),
}));
const nameOf = (node: Nodes): string =>
  node.type === 'element' ? node.tagName : node.type === 'text' ? node.value : node.type;
const tests = [undefined, 'element', 'text', { type: 'element', tagName: 'a' }] as const;
/** What visitors answer, one after the other. */
const answers = fc.array(
  fc.constantFrom(undefined, undefined, true, 'skip' as const, 'drop' as const, false),
  {
    minLength: 1,
    maxLength: 6,
  },
);

type Answer = undefined | boolean | 'skip' | 'drop';

/** All that a visitor saw, and what it left of the tree. */
function seen(
  walk: typeof visit,
  tree: Root,
  test: (typeof tests)[number],
  said: readonly Answer[],
): unknown {
  const saw: unknown[] = [];
  const copy = structuredClone(tree);
  walk(copy, test, (node, index, parent) => {
    const answer = said[saw.length % said.length];
    saw.push([nameOf(node), index, parent && nameOf(parent)]);
    if (answer !== 'drop' || !parent || index === undefined) return answer === 'drop' ? undefined : answer;
    parent.children.splice(index, 1);
    return index;
  });
  return [saw, copy];
}

test('it sees what unist-util-visit sees, whatever the visitor says', () => {
  fc.assert(
    fc.property(tree, fc.constantFrom(...tests), answers, (tree, test, said) => {
      expect(seen(visit, tree, test, said)).toEqual(seen(unistVisit, tree, test, said));
    }),
  );
});

test('it knows the ancestors', () => {
  const lines = (walk: typeof visitParents, tree: Root): string[] => {
    const found: string[] = [];
    walk(tree, 'text', (node, ancestors) => {
      found.push([...ancestors, node].map(nameOf).join(' '));
    });
    return found;
  };
  fc.assert(
    fc.property(tree, (tree) => {
      expect(lines(visitParents, tree)).toEqual(lines(unistVisitParents, tree));
    }),
  );
});
