/** Sets Chinese as Chinese: joins soft breaks beside Han, drops spaces typed between Han and Latin, marks what touches Han. */

import type { Element, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { CJK, HAN, holdsHan, LATIN, SHARED_MARK } from '../han.ts';
import { visit, visitParents } from '../walk.ts';
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
const typedGap = new RegExp(
  `(?<=[${HAN}])[ \\t]+(?=[${LATIN}${ATOM}${CITATION}])|(?<=[${LATIN}${ATOM}${CITATION}])[ \\t]+(?=[${HAN}])`,
  'gu',
);
const hanBefore = new RegExp(`[${HAN}]$`, 'u');
const hanAfter = new RegExp(`^[${HAN}]`, 'u');

const signs = { atom: ATOM, object: OBJECT, citation: CITATION };

const textOf = (leaf: InlineLeaf): string => (leaf.kind === 'text' ? leaf.node.value : signs[leaf.kind]);

/** Removes every match from a run, wherever in its leaves it falls. */
function remove(run: readonly InlineLeaf[], pattern: RegExp): void {
  const whole = run.map(textOf).join('');
  const gone = [...whole.matchAll(pattern)].map((m) => [m.index, m.index + m[0].length] as const);
  if (gone.length === 0) return;
  let offset = 0;
  for (const leaf of run) {
    const length = textOf(leaf).length;
    if (leaf.kind === 'text') {
      const from = offset;
      let kept = '';
      let at = 0;
      for (const [start, end] of gone) {
        const s = Math.min(Math.max(start - from, 0), length);
        const e = Math.min(Math.max(end - from, 0), length);
        if (s === e) continue;
        kept += leaf.node.value.slice(at, s);
        at = e;
      }
      leaf.node.value = kept + leaf.node.value.slice(at);
    }
    offset += length;
  }
}

/** Code and formulas get no gap from the browser; a class on a wrapper lets the style sheet draw it. */
function classesBesideHan(run: readonly InlineLeaf[]): Map<Element, string[]> {
  const found = new Map<Element, string[]>();
  const filled = run.filter((leaf) => textOf(leaf) !== '');
  filled.forEach((leaf, i) => {
    if (leaf.kind !== 'atom') return;
    const before = filled[i - 1];
    const after = filled[i + 1];
    const classes = [
      ...(before && hanBefore.test(textOf(before)) ? ['han-before'] : []),
      ...(after && hanAfter.test(textOf(after)) ? ['han-after'] : []),
    ];
    if (classes.length > 0) found.set(leaf.node, classes);
  });
  return found;
}

/** Text without the spaces that were typed between Han and Latin. */
export const closeTypedGaps = (text: string): string => text.replace(typedGap, '');

export function typesetChinese() {
  return (tree: Root): void => {
    const beside = new Map<Element, string[]>();
    for (const run of inlineRuns(tree)) {
      remove(run, joinedBreak);
      remove(run, typedGap);
      for (const [node, classes] of classesBesideHan(run)) beside.set(node, classes);
    }
    visitParents(tree, 'element', (node, ancestors) => {
      const className = beside.get(node);
      const parent = ancestors.at(-1);
      if (!className || !parent) return;
      parent.children[parent.children.indexOf(node)] = {
        type: 'element',
        tagName: 'span',
        properties: { className },
        children: [node],
        ...(node.position && { position: node.position }),
      };
      beside.delete(node);
      return 'skip';
    });
    // Slanted Han are illegible; 着重号 are what Chinese print uses (https://www.w3.org/TR/clreq/#emphasis_dots).
    visit(tree, { type: 'element', tagName: 'em' }, (node: Element) => {
      if (holdsHan(textIn(node))) node.properties.className = ['emphasis-mark'];
    });
  };
}
