/** Cuts a tree into inline runs: the leaves that a reader sees in one line of text, across bold, links and the like. */

import type { Element, ElementContent, Root, RootContent, Text } from 'hast';

export type InlineLeaf =
  | { readonly kind: 'text'; readonly node: Text }
  /** Code or a formula: one thing, never looked into. */
  | { readonly kind: 'atom'; readonly node: Element }
  /** A picture or the like, which is neither Han nor Latin. */
  | { readonly kind: 'object'; readonly node: Element }
  /** A citation, which will be Chinese words or full-width parentheses. */
  | { readonly kind: 'citation'; readonly node: Element };

const inline = new Set(
  'a abbr b cite del dfn em font i ins kbd label mark q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
);
const opaque = new Set(['pre', 'svg', 'script', 'style', 'input']);
/** Their spaces are what the author typed. */
const verbatim = new Set(['kbd', 'samp', 'tt', 'var']);
const single = new Set(['code', 'img', 'br']);

/** It stands in a line of text, and a line goes on behind it. */
export function isInline({ tagName }: Element): boolean {
  return inline.has(tagName) || verbatim.has(tagName) || single.has(tagName);
}

export function inlineRuns(tree: Root): InlineLeaf[][] {
  const runs: InlineLeaf[][] = [];
  let run: InlineLeaf[] = [];
  const flush = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  const walk = (node: RootContent | ElementContent): void => {
    if (node.type === 'text') run.push({ kind: 'text', node });
    if (node.type !== 'element') return;
    if (node.tagName === 'code' || verbatim.has(node.tagName)) run.push({ kind: 'atom', node });
    else if (node.tagName === 'img') run.push({ kind: 'object', node });
    else if (node.tagName === 'cite' && node.properties.dataCite !== undefined)
      run.push({ kind: 'citation', node });
    else if (inline.has(node.tagName)) node.children.forEach(walk);
    else {
      flush();
      if (!opaque.has(node.tagName)) node.children.forEach(walk);
      flush();
    }
  };
  tree.children.forEach(walk);
  flush();
  return runs;
}
