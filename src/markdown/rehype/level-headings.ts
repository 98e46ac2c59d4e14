/** Leaves the page one first-level heading: a note's own title is taken out of the body, any further `#` moves down a level. */

import type { Element, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { visit } from '../walk.ts';

declare module 'vfile' {
  interface DataMap {
    /** The title in the front matter. */
    writtenTitle: string;
    /** The heading that was the note's own title. */
    ownTitle: Element;
  }
}

export const headingDepth = (node: Element): number => {
  const match = /^h([1-6])$/.exec(node.tagName);
  return match ? Number(match[1]) : 0;
};

/** The letters alone: a title in the front matter and the same in a heading may differ in markup. */
const letters = (text: string): string => text.replace(/[\s$*_`\\]/g, '');

function headingsOf(tree: Root): Element[] {
  const headings: Element[] = [];
  visit(tree, 'element', (node) => {
    if (headingDepth(node) > 0) headings.push(node);
  });
  return headings;
}

/** The first block, when it is a heading above all others and says what the front matter says, or that says nothing. */
function ownTitle(tree: Root, written: string | undefined): Element | undefined {
  const first = tree.children.find((node) => node.type === 'element' && node.tagName !== 'more-marker');
  if (first?.type !== 'element' || headingDepth(first) === 0) return undefined;
  if (written !== undefined && letters(written) !== letters(textIn(first))) return undefined;
  const others = headingsOf(tree).filter((node) => node !== first);
  const isTop = first.tagName === 'h1' || others.every((node) => headingDepth(node) > headingDepth(first));
  return isTop ? first : undefined;
}

export function levelHeadings() {
  return (tree: Root, file: VFile): void => {
    const title = ownTitle(tree, file.data.writtenTitle);
    if (title) {
      tree.children = tree.children.filter((node) => node !== title);
      file.data.ownTitle = title;
    }
    const headings = headingsOf(tree);
    if (!headings.some((node) => node.tagName === 'h1')) return;
    for (const node of headings) node.tagName = `h${Math.min(headingDepth(node) + 1, 6)}`;
  };
}
