/** Carries what stands behind the language of a code fence (`title="a.py" {3,5-7}`) over to the element. */

import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

export function keepCodeMeta() {
  return (tree: Root): void => {
    visit(tree, 'code', (node) => {
      if (node.meta) node.data = { ...node.data, hProperties: { dataMeta: node.meta } };
    });
  };
}
