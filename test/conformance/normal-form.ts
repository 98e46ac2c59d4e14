/** Brings HTML to a form in which two texts are equal when a reader cannot tell them apart, to compare a specification's with ours. */

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

const blocks = new Set(
  'blockquote div h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody td th thead tr ul'.split(' '),
);
const isBlock = (node: Root | RootContent | ElementContent | undefined): boolean =>
  node?.type === 'element' && blocks.has(node.tagName);

/** White space at the edge of a block is never drawn (https://drafts.csswg.org/css-text/#white-space-phase-2). */
function trimAtEdges(parent: Root | Element): void {
  const inBlock = parent.type === 'root' || isBlock(parent);
  const { children } = parent;
  children.forEach((node, i) => {
    if (node.type !== 'text') return;
    const before = children[i - 1];
    const after = children[i + 1];
    if (before ? isBlock(before) : inBlock) node.value = node.value.trimStart();
    if (after ? isBlock(after) : inBlock) node.value = node.value.trimEnd();
  });
}

/** Code beside Han stands in a box of ours, for the gap between them. */
const isGap = ({ tagName, properties }: Element): boolean =>
  tagName === 'span' && /^han-(?:before|after)\b/.test(String(properties.className));

/** What we add for links, style sheets and later steps, and no specification of Markdown speaks of. */
function dropOwnMarks({ tagName, properties }: Element): void {
  if (/^h[1-6]$/.test(tagName)) delete properties.id;
  if (tagName === 'code') delete properties.dataMeta;
  if (String(properties.className).endsWith('task-list-item')) delete properties.className;
  if (String(properties.className) === 'contains-task-list') delete properties.className;
}

/** @param tree HTML, or a tree, which is written first so that both have gone through the same parser */
export function normalForm(tree: string | Root): string {
  // The line end of a file would stand inside what is still open.
  const html = typeof tree === 'string' ? tree.trimEnd() : toHtml(tree);
  const root = fromHtml(html, { fragment: true });
  visit(root, (node, index, parent) => {
    if (node.type !== 'element' && node.type !== 'root') return undefined;
    if (node.type === 'element') {
      if (isGap(node) && parent && index !== undefined) {
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
      dropOwnMarks(node);
      // The order of attributes says nothing.
      node.properties = Object.fromEntries(Object.entries(node.properties).sort());
      if (node.tagName === 'pre') return undefined;
    }
    trimAtEdges(node);
    return undefined;
  });
  return toHtml(root);
}
