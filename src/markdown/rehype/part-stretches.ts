/**
 * Puts what stands between the sections' headings of a long note into a box of its own, with an estimate of its height,
 * so that a browser lays out a stretch when the reader comes near: https://drafts.csswg.org/css-contain-3/#content-visibility
 */

import type { Element, ElementContent, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { visualWidth } from '../excerpt/visual-width.ts';
import { headingDepth } from './level-headings.ts';
import { mathKind } from './math-kind.ts';

/** In Han; a shorter note is laid out at once. */
const longNote = 2500;

/** What a block takes: Han to be broken into lines, and lines whose number no width changes. */
interface Size {
  readonly han: number;
  readonly lines: number;
}

export function partStretches() {
  return (tree: Root): void => {
    const blocks = tree.children.flatMap((node) => (node.type === 'doctype' ? [] : [node]));
    const sizes = blocks.map(sizeOf);
    if (sum(sizes).han < longNote) return;
    const children: ElementContent[] = [];
    let stretch: ElementContent[] = [];
    let taken: Size[] = [];
    const flush = () => {
      // What stands before the first section is in sight at once.
      const isSeen = !children.some((node) => node.type === 'element' && headingDepth(node) === 2);
      if (isSeen || !stretch.some((node) => node.type === 'element')) children.push(...stretch);
      else children.push(box(stretch, sum(taken)));
      stretch = [];
      taken = [];
    };
    for (const [i, node] of blocks.entries()) {
      if (node.type === 'element' && headingDepth(node) === 2) {
        flush();
        children.push(node);
        continue;
      }
      stretch.push(node);
      const size = sizes[i];
      if (size) taken.push(size);
    }
    flush();
    tree.children = children;
  };
}

function box(children: ElementContent[], { han, lines }: Size): Element {
  const style = `--han:${Math.round(han)};--lines:${Math.round(lines)}`;
  return { type: 'element', tagName: 'div', properties: { className: ['stretch'], style }, children };
}

const sum = (sizes: readonly Size[]): Size => ({
  han: sizes.reduce((all, { han }) => all + han, 0),
  lines: sizes.reduce((all, { lines }) => all + lines, 0),
});

/** In lines of text; a space between two blocks is half a line. */
function sizeOf(node: ElementContent): Size {
  if (node.type !== 'element') return { han: 0, lines: 0 };
  if (mathKind(node)) return { han: 0, lines: 2.5 + 1.5 * (textIn(node).match(/\\\\/g)?.length ?? 0) };
  switch (node.tagName) {
    case 'pre':
      return { han: 0, lines: 2 + 0.75 * textIn(node).split('\n').length };
    case 'figure':
      return { han: 0, lines: 13 };
    case 'table':
      return { han: 0, lines: 1 + 1.2 * rowsIn(node) };
    case 'ul':
    case 'ol':
    case 'blockquote':
    case 'div':
    case 'section':
      return sum([{ han: 0, lines: 0.6 }, ...node.children.map(sizeOf)]);
    case 'li':
      return { han: visualWidth(node), lines: 0.7 };
    default:
      return headingDepth(node) > 0 ? { han: 0, lines: 2.2 } : { han: visualWidth(node), lines: 1.1 };
  }
}

const rowsIn = (node: ElementContent): number =>
  node.type !== 'element'
    ? 0
    : node.tagName === 'tr'
      ? 1
      : node.children.reduce((rows, child) => rows + rowsIn(child), 0);
