/** Cuts the excerpt out of a note's tree: up to the author's mark, or as many whole sentences as the budget holds. */

import type { Element, ElementContent, Root } from 'hast';
import { EXIT } from 'unist-util-visit';
import { mathKind } from '../rehype/math-kind.ts';
import { visit } from '../walk.ts';
import { cutSentence } from './cut-sentence.ts';
import { captionsOf, stripForCard, stripped } from './strip-for-card.ts';
import { visualWidth } from './visual-width.ts';

/** Longest code block that may stand for a note which is nothing but code, in lines. */
const CODE_LINES = 8;

const blocks = new Set('address article blockquote center dd div dl dt li ol p pre section ul'.split(' '));
const isBlock = (node: ElementContent): node is Element =>
  node.type === 'element' && blocks.has(node.tagName);

/** What is left to spend while the tree is walked. */
interface Purse {
  budget: number;
  /** Something stands already. */
  filled: boolean;
  /** Nothing more may follow. */
  done: boolean;
}

function takeLine(nodes: readonly ElementContent[], purse: Purse): ElementContent[] {
  const line = cutSentence(nodes, purse.budget, !purse.filled);
  purse.budget -= line.width;
  if (line.nodes.length > 0) purse.filled = true;
  if (line.cut) purse.done = true;
  return line.nodes;
}

function takeBlock(node: Element, purse: Purse): Element[] {
  if (mathKind(node) === 'display') {
    const width = visualWidth(node);
    // Text that follows a formula speaks of it, so without the formula the excerpt ends.
    if (!purse.filled || width > purse.budget) {
      purse.done = purse.filled;
      return [];
    }
    purse.budget -= width;
    return [node];
  }
  if (node.tagName === 'pre') {
    purse.done = purse.filled;
    return [];
  }
  const children = takeChildren(node.children, purse);
  return children.length > 0 ? [{ ...node, children }] : [];
}

function takeChildren(children: Iterable<ElementContent>, purse: Purse): ElementContent[] {
  const taken: ElementContent[] = [];
  let line: ElementContent[] = [];
  const endLine = () => {
    const blank = line.every((node) => node.type === 'text' && node.value.trim() === '');
    if (!blank && !purse.done) taken.push(...takeLine(line, purse));
    line = [];
  };
  for (const node of children) {
    if (purse.done) break;
    if (isBlock(node)) {
      endLine();
      if (!purse.done) taken.push(...takeBlock(node, purse));
    } else line.push(node);
  }
  endLine();
  return taken;
}

function holdsMore(tree: Root): boolean {
  let held = false;
  visit(tree, { type: 'element', tagName: 'more-marker' }, () => {
    held = true;
    return EXIT;
  });
  return held;
}

/** Everything that stands before the first `<!-- more -->`, however deep it is. */
function beforeMore(tree: Root): Root | undefined {
  if (!holdsMore(tree)) return undefined;
  let found = false;
  const take = (nodes: readonly ElementContent[]): ElementContent[] => {
    const taken: ElementContent[] = [];
    for (const node of nodes) {
      if (found) break;
      if (node.type === 'element' && node.tagName === 'more-marker') found = true;
      else taken.push(node.type === 'element' ? { ...node, children: take(node.children) } : node);
    }
    return taken;
  };
  const children = take(tree.children.filter((node) => node.type !== 'doctype'));
  return { type: 'root', children };
}

const hasContent = (root: Root): boolean => root.children.some((node) => node.type === 'element');

function takeText(content: Iterable<ElementContent>, budget: number): Root {
  const purse: Purse = { budget, filled: false, done: false };
  return { type: 'root', children: takeChildren(content, purse) };
}

/** For a note without a sentence: its first formula, its captions, or its first short code block. */
function withoutText(tree: Root, budget: number): Root {
  const pres = tree.children.filter(
    (node): node is Element => node.type === 'element' && node.tagName === 'pre',
  );
  const formula = pres.find((node) => mathKind(node) === 'display');
  if (formula) return { type: 'root', children: [formula] };
  const captions = takeText(captionsOf(tree), budget);
  if (hasContent(captions)) return captions;
  const code = pres.find((node) => (JSON.stringify(node).match(/\\n/g)?.length ?? 0) <= CODE_LINES);
  return { type: 'root', children: code ? [code] : [] };
}

/** @param budget in visual units (Han 1, Latin ½) */
export function cutExcerpt(tree: Root, budget: number): Root {
  const chosen = beforeMore(tree);
  if (chosen) {
    const stripped = stripForCard(chosen);
    if (hasContent(stripped)) return stripped;
  }
  const taken = takeText(stripped(tree), budget);
  return hasContent(taken) ? taken : withoutText(tree, budget);
}
