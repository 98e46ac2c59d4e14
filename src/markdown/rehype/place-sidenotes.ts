/**
 * Puts each footnote beside the line that refers to it: in the margin, in a popover where there is none, on paper.
 *
 * A note of one paragraph stands in the text itself, right behind its number; any other before the block that refers
 * to it, since a paragraph cannot hold a list. Popovers need no script: https://html.spec.whatwg.org/multipage/popover.html
 */

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { visitParents } from '../walk.ts';
import { headingDepth } from './level-headings.ts';

/** The number of a note where the text refers to it. */
interface Reference {
  readonly mark: Element;
  /** From the outermost block down to what holds the mark. */
  readonly within: readonly Element[];
}

/** In these a line ends where the text ends, so that the margin begins beside it. */
const flush = new Set(['p', 'ol', 'ul', 'li']);

const isElement = (node: { readonly type: string }): node is Element => node.type === 'element';

export function placeSidenotes() {
  return (tree: Root): void => {
    const at = tree.children.findIndex(
      (node) => isElement(node) && node.properties.dataFootnotes !== undefined,
    );
    const section = tree.children[at];
    if (!section || !isElement(section)) return;
    const references = referencesIn(tree);
    tree.children.splice(at, 1);

    const list = section.children.filter(isElement).find(({ tagName }) => tagName === 'ol');
    const blocks = new Map<Element, Element>();
    for (const [index, item] of (list?.children ?? []).filter(isElement).entries()) {
      const id = String(item.properties.id);
      const marks = references.get(id) ?? [];
      const [first] = marks;
      if (!first) continue;
      dropWayBack(item);
      for (const { mark } of marks) addOpener(mark, id, index + 1);
      const host = first.within.at(-1);
      // Of a note that another note refers to, the block is that one's.
      const outermost = first.within[0] === section ? first.within[2] : first.within[0];
      const block = outermost && (blocks.get(outermost) ?? outermost);
      if (!host || !block) continue;
      blocks.set(item, block);
      const words = wordsOf(item);
      if (words && isFlush(first)) putBehind(host, first.mark, drawNote('span', id, index + 1, words));
      else putBeside(tree, block, drawNote('div', id, index + 1, words ?? item.children));
    }
  };
}

/** Every mark by the id of its note, in the order of the text. */
function referencesIn(tree: Root): Map<string, Reference[]> {
  const references = new Map<string, Reference[]>();
  visitParents(tree, { type: 'element', tagName: 'sup' }, (mark: Element, ancestors) => {
    const [link] = mark.children;
    if (!link || !isElement(link) || link.properties.dataFootnoteRef === undefined) return;
    const id = decodeURIComponent(String(link.properties.href ?? '').slice(1));
    const within = ancestors.filter(isElement);
    references.set(id, [...(references.get(id) ?? []), { mark, within }]);
  });
  return references;
}

function isFlush({ within }: Reference): boolean {
  return within.every(({ tagName }) => flush.has(tagName));
}

function putBehind(host: Element, mark: Element, note: Element): void {
  host.children.splice(host.children.indexOf(mark) + 1, 0, note);
}

/** Before the block, so that both begin at one height; a heading stays above its notes. */
function putBeside(tree: Root, block: Element, note: Element): void {
  let at = tree.children.indexOf(block);
  if (headingDepth(block) > 0) {
    at += 1;
    while (isNote(tree.children[at])) at += 1;
  }
  tree.children.splice(at, 0, note);
}

function isNote(node: RootContent | undefined): boolean {
  return node !== undefined && isElement(node) && node.properties.popover !== undefined;
}

/** What a note of a single paragraph says. */
function wordsOf(item: Element): ElementContent[] | undefined {
  const blocks = item.children.filter(
    (child) => isElement(child) || (child.type === 'text' && child.value.trim()),
  );
  const [only] = blocks;
  return blocks.length === 1 && only && isElement(only) && only.tagName === 'p' ? only.children : undefined;
}

/** Beside the line nobody needs a way back to it. */
function dropWayBack(node: Element): void {
  const isKept = (child: ElementContent) =>
    !isElement(child) || child.properties.dataFootnoteBackref === undefined;
  const had = node.children.length;
  node.children = node.children.filter(isKept);
  if (node.children.length < had) trimEnd(node);
  for (const child of node.children) if (isElement(child)) dropWayBack(child);
}

function trimEnd(node: Element): void {
  for (let last = node.children.at(-1); last?.type === 'text'; last = node.children.at(-1)) {
    last.value = last.value.trimEnd();
    if (last.value) return;
    node.children.pop();
  }
}

function drawNote(tagName: 'span' | 'div', id: string, number: number, words: ElementContent[]): Element {
  const label: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['sidenote-number'] },
    children: [{ type: 'text', value: String(number) }],
  };
  const properties = { id, className: ['sidenote'], role: 'note', popover: 'auto' };
  return { type: 'element', tagName, properties, children: [label, ...words] };
}

/** The link leads to the note in the margin; where there is none, the button in its stead opens it. */
function addOpener(mark: Element, note: string, number: number): void {
  const [link] = mark.children;
  if (!link || !isElement(link)) return;
  const { id, href } = link.properties;
  const ariaLabel = `脚注 ${number}`;
  // The style sheet draws its number, or the text would say it twice.
  const opener: Element = {
    type: 'element',
    tagName: 'button',
    properties: { type: 'button', popoverTarget: note, ariaLabel, dataNumber: number },
    children: [],
  };
  mark.properties = { id, className: ['note-mark'] };
  mark.children = [{ ...link, properties: { href, ariaLabel } }, opener];
}
