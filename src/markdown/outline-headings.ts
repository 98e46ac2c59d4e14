/** The headings of a note that its outline shows: second and third level, the footnotes' own left out. */

import type { Element, Root } from 'hast';
import { headingDepth } from './rehype/level-headings.ts';
import { visit } from './walk.ts';

export function outlineHeadings(tree: Root): Element[] {
  const headings: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'section' && node.properties.dataFootnotes !== undefined) return 'skip';
    if (headingDepth(node) === 2 || headingDepth(node) === 3) headings.push(node);
    return undefined;
  });
  return headings;
}
