/** A path into YAML's data → the node that stands there, or the nearest one around it; for the places of mistakes. */

import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';

export type Path = readonly (string | number)[];

/** @param part the value at the path, or its key */
export function findYamlNode(document: Document, path: Path, part: 'key' | 'value'): Node | undefined {
  let node: unknown = document.contents;
  let found: unknown = node;
  path.forEach((step, index) => {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      const keyIsMeant = part === 'key' && index === path.length - 1;
      node = pair?.value;
      if (pair) found = keyIsMeant || !hasText(node) ? pair.key : node;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (hasText(node)) found = node;
    } else {
      node = undefined;
    }
  });
  // A whole map would be underlined to its end: its first key says enough.
  if (isMap(found)) found = found.items[0]?.key ?? found;
  return isNode(found) ? found : undefined;
}

/** `title:` with nothing behind it has a value of no length. */
function hasText(node: unknown): boolean {
  return isNode(node) && (isAlias(node) || (node.range?.[1] ?? 0) > (node.range?.[0] ?? 0));
}
