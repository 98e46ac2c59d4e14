/** A tree → one like it whose nodes may be changed; what they say of themselves (places, what is meant) is shared. */

import type { ElementContent, Root, RootContent } from 'hast';

export function copyNode<Node extends RootContent | ElementContent>(node: Node): Node {
  return node.type === 'element'
    ? { ...node, properties: { ...node.properties }, children: node.children.map(copyNode) }
    : { ...node };
}

export const copyTree = ({ children }: Root): Root => ({ type: 'root', children: children.map(copyNode) });
