/** Takes out of a tree what a card must not hold: ids, footnotes, headings, figures, and whatever is left empty by that. */

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { headingDepth } from '../rehype/level-headings.ts';
import { mathKind } from '../rehype/math-kind.ts';

const dropped = new Set(
  'aside audio button details figure form hr img input more-marker picture svg table video'.split(' '),
);
const mayBeEmpty = new Set(['br', 'cite']);

function isFootnote(node: Element): boolean {
  const { properties } = node;
  if (properties.dataFootnotes !== undefined || properties.dataFootnoteRef !== undefined) return true;
  const classes = Array.isArray(properties.className) ? properties.className : [];
  return classes.includes('unknown-directive');
}

const keep = (node: Element) => !dropped.has(node.tagName) && headingDepth(node) === 0 && !isFootnote(node);

function strip(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || !keep(node)) return [];
  const { id: _id, ...properties } = node.properties;
  if (node.tagName === 'code' || mathKind(node) || node.data?.elsewhere) return [{ ...node, properties }];
  const children = node.children.flatMap(strip);
  const empty = children.every((child) => child.type === 'text' && child.value.trim() === '');
  if (empty && !mayBeEmpty.has(node.tagName)) return [];
  // On another page a link to this one's anchors leads nowhere.
  if (node.tagName === 'a' && String(node.properties.href ?? '').startsWith('#')) return children;
  return [{ ...node, properties, children }];
}

const isContent = (node: RootContent): node is ElementContent => node.type !== 'doctype';

/** One after the other, for whoever does not need them all. */
export function* stripped(tree: Root): Generator<ElementContent> {
  for (const node of tree.children) if (isContent(node)) yield* strip(node);
}

export const stripForCard = (tree: Root): Root => ({ type: 'root', children: [...stripped(tree)] });

/** The captions of a note that is nothing but pictures. */
export function captionsOf(tree: Root): Element[] {
  const captions: Element[] = [];
  for (const node of tree.children) {
    if (node.type !== 'element' || node.tagName !== 'figure') continue;
    const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
    if (caption?.type !== 'element' || textIn(caption) === '') continue;
    const children = caption.children.filter(
      (child) => !(child.type === 'element' && child.properties.className?.toString() === 'figure-number'),
    );
    captions.push({ type: 'element', tagName: 'p', properties: {}, children });
  }
  return captions;
}
