/** Leaves the page one single first-level heading: a note's own `#` becomes its title, any further one moves down a level. */

import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

export const headingDepth = (node: Element): number => {
  const match = /^h([1-6])$/.exec(node.tagName);
  return match ? Number(match[1]) : 0;
};

/**
 * Takes the title out of the tree.
 * @returns the heading that names the note: its first `#`, when nothing but comments stands before it
 */
export function takeTitle(tree: Root): Element | undefined {
  const index = tree.children.findIndex((node) => node.type === 'element' && node.tagName !== 'more-marker');
  const first = tree.children[index];
  if (first?.type !== 'element' || first.tagName !== 'h1') return undefined;
  tree.children.splice(index, 1);
  return first;
}

export function levelHeadings(tree: Root): void {
  const headings: Element[] = [];
  visit(tree, 'element', (node) => {
    if (headingDepth(node) > 0) headings.push(node);
  });
  if (!headings.some((node) => node.tagName === 'h1')) return;
  for (const node of headings) node.tagName = `h${Math.min(headingDepth(node) + 1, 6)}`;
}
