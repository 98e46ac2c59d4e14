/** Sets Chinese as Chinese: joins soft breaks beside Han, drops spaces typed between Han and Latin, marks what touches Han. */

import type { Element, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { CJK, HAN, holdsHan, LATIN, SHARED_MARK } from '../han.ts';
import { visit } from '../walk.ts';
import { type InlineLeaf, inlineRuns } from './inline-runs.ts';

const ATOM = '\uFFFC';
const OBJECT = '\uFFF9';
const CITATION = '\uFFFA';

// A browser draws a soft break as a space; beside Han no space belongs there, nor beside Latin, where CSS
// `text-autospace` draws the gap itself (https://www.w3.org/TR/css-text-4/#text-autospace-property).
const joinedBreak = new RegExp(
  `(?<=[${CJK}][${SHARED_MARK}]*)[ \\t]*\\n[ \\t]*|[ \\t]*\\n[ \\t]*(?=[${SHARED_MARK}]*[${CJK}])`,
  'gu',
);
// The space is looked for first, since looking behind takes longer.
const typedGap = new RegExp(
  `(?=[ \\t])(?:(?<=[${HAN}])[ \\t]+(?=[${LATIN}${ATOM}${CITATION}])|(?<=[${LATIN}${ATOM}${CITATION}])[ \\t]+(?=[${HAN}]))`,
  'gu',
);
const hanBefore = new RegExp(`[${HAN}]$`, 'u');
const hanAfter = new RegExp(`^[${HAN}]`, 'u');

const signs = { atom: ATOM, object: OBJECT, citation: CITATION };

const textOf = (leaf: InlineLeaf): string => (leaf.kind === 'text' ? leaf.node.value : signs[leaf.kind]);

const holdsBreak = (leaf: InlineLeaf): boolean => leaf.kind === 'text' && leaf.node.value.includes('\n');

/** Removes every match from a run, wherever in its leaves it falls. */
function remove(run: readonly InlineLeaf[], pattern: RegExp): void {
  const whole = run.map(textOf).join('');
  const gone: { readonly start: number; readonly end: number }[] = [];
  // `matchAll` would make a new expression for each run.
  for (let match = pattern.exec(whole); match; match = pattern.exec(whole)) {
    gone.push({ start: match.index, end: pattern.lastIndex });
  }
  if (gone.length === 0) return;
  let next = 0;
  let from = 0;
  for (const leaf of run) {
    const text = textOf(leaf);
    const to = from + text.length;
    let kept = '';
    let at = from;
    for (let match = gone[next]; match && match.start < to; match = gone[next]) {
      kept += text.slice(at - from, Math.max(match.start, from) - from);
      at = Math.min(match.end, to);
      // It may go on in the next leaf.
      if (match.end > to) break;
      next++;
    }
    if (leaf.kind === 'text' && at > from) leaf.node.value = kept + text.slice(at - from);
    from = to;
  }
}

/** Code and formulas get no gap from the browser; a class on a wrapper lets the style sheet draw it. */
function markBesideHan(run: readonly InlineLeaf[]): void {
  const filled = run.filter((leaf) => textOf(leaf) !== '');
  for (const [i, leaf] of filled.entries()) {
    if (leaf.kind !== 'atom') continue;
    const before = filled[i - 1];
    const after = filled[i + 1];
    const className = [
      ...(before && hanBefore.test(textOf(before).slice(-2)) ? ['han-before'] : []),
      ...(after && hanAfter.test(textOf(after)) ? ['han-after'] : []),
    ];
    if (className.length > 0) wrap(leaf.node, className);
  }
}

/** The element becomes its own wrapper, so that nobody need look for its parent. */
function wrap(node: Element, className: string[]): void {
  const { type, position } = node;
  const inner = { ...node };
  Object.assign(node, {
    type,
    tagName: 'span',
    properties: { className },
    children: [inner],
    data: undefined,
    position,
  });
}

/** Text without the spaces that were typed between Han and Latin. */
export const closeTypedGaps = (text: string): string => text.replace(typedGap, '');

export function typesetChinese() {
  return (tree: Root): void => {
    for (const run of inlineRuns(tree)) {
      if (run.some(holdsBreak)) remove(run, joinedBreak);
      remove(run, typedGap);
      markBesideHan(run);
    }
    // Slanted Han are illegible; 着重号 are what Chinese print uses (https://www.w3.org/TR/clreq/#emphasis_dots).
    visit(tree, { type: 'element', tagName: 'em' }, (node: Element) => {
      if (holdsHan(textIn(node))) node.properties.className = ['emphasis-mark'];
    });
  };
}
