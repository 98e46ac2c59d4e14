/** Gives every heading a stable Unicode id, the author's own where `{#id}` says so, and makes all ids of a note unique. */

import { slug } from 'github-slugger';
import type { Element, Root, Text } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { headingDepth } from './level-headings.ts';

/** Takes `{#id}` off the end of a heading. */
function takeOwnId(heading: Element): string | undefined {
  const last: Text | Element['children'][number] | undefined = heading.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const match = /\s*\{#([^\s{}]+)\}\s*$/.exec(last.value);
  if (!match) return undefined;
  last.value = last.value.slice(0, match.index);
  return match[1];
}

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
    // Ids that the author or GFM wrote come first: links to them already exist. GFM percent-encodes those of footnotes.
    visit(tree, 'element', (node) => {
      const { id } = node.properties;
      if (typeof id === 'string' && headingDepth(node) === 0) node.properties.id = unique(decode(id));
    });
    visit(tree, 'element', (node) => {
      if (headingDepth(node) === 0) return;
      const own = takeOwnId(node) ?? node.properties.id;
      node.properties.id = unique(typeof own === 'string' ? own : slug(textIn(node).trim()) || '节');
    });
  };
}
