/** The words of a tree on one line: for titles, outlines and meta descriptions, which cannot hold HTML. */

import type { ElementContent, Root, RootContent } from 'hast';

const block = new Set('p li pre div blockquote h1 h2 h3 h4 h5 h6 dt dd td th'.split(' '));

function words(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  // The number of a footnote is no word.
  if (node.type === 'element' && node.properties.dataFootnoteRef !== undefined) return '';
  const inner = node.children.map(words).join('');
  return node.type === 'element' && block.has(node.tagName) ? ` ${inner} ` : inner;
}

export function plainText(node: Root | RootContent): string {
  return words(node).replace(/\s+/g, ' ').trim();
}
