/** Gives every heading a stable Unicode id and makes all ids of a note unique. */

import { slug } from 'github-slugger';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { plainText } from '../plain-text.ts';
import { headingDepth } from './level-headings.ts';

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Hands out each id once; a second one gets `-1`, as GitHub does. */
function uniqueIds(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let id = wanted;
    for (let n = 1; taken.has(id); n++) id = `${wanted}-${n}`;
    taken.add(id);
    return id;
  };
}

export function identifyHeadings() {
  return (tree: Root): void => {
    const unique = uniqueIds();
    // Ids that stand already come first: links to them exist. GFM percent-encodes those of footnotes.
    visit(tree, 'element', (node) => {
      const { id } = node.properties;
      if (typeof id === 'string') node.properties.id = unique(decode(id));
    });
    visit(tree, 'element', (node) => {
      if (headingDepth(node) === 0 || typeof node.properties.id === 'string') return;
      node.properties.id = unique(slug(plainText(node)) || '节');
    });
  };
}
