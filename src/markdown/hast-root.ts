/** The tree that a processor made, which unified types only as a node. */

import type { Root } from 'hast';
import type { Node } from 'unist';

const isRoot = (node: Node): node is Root => node.type === 'root';

export function hastRoot(node: Node): Root {
  if (!isRoot(node)) throw new Error(`the pipeline made a ${node.type}, not a document`);
  return node;
}
