/** Turns the comment `<!-- more -->` into an element of its own, so that it outlives the sanitizer and the excerpt can end there. */

import type { Html, Root } from 'mdast';
import { visit } from '../walk.ts';

const isMore = (node: Html) => /^\s*<!--\s*more\s*-->\s*$/i.test(node.value);

export function markMore() {
  return (tree: Root): void => {
    visit(tree, 'html', (node, index, parent) => {
      if (!parent || index === undefined || !isMore(node)) return;
      parent.children[index] = {
        type: 'paragraph',
        children: [],
        data: { hName: 'more-marker' },
        ...(node.position && { position: node.position }),
      };
    });
  };
}
