/** Draws formulas by rehype-katex; one that KaTeX refuses, and what LaTeX would not draw, is told with a caret into the formula. */

import type { Element, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import rehypeKatex from 'rehype-katex';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';
import { DEFINITION, expansionLimit } from '../math/expansion-limit.ts';
import { explainRefusal } from '../math/explain-refusal.ts';
import { formulaExcess, MAX_LENGTH } from '../math/formula-excess.ts';
import { listenToKatex } from '../math/listen-to-katex.ts';
import { pointInFormula } from '../math/point-in-formula.ts';
import { mathKind } from './math-kind.ts';

/** The formula with display math's `pre`, and the place that only the `pre` may have. */
function formulas(tree: Root): { node: Element; tex: string }[] {
  const found: { node: Element; tex: string }[] = [];
  visit(tree, 'element', (node) => {
    if (mathKind(node) === undefined) return;
    found.push({ node, tex: textIn(node) });
    return 'skip';
  });
  return found;
}

/** Keeps a formula that must not be drawn as text, so that nothing is lost. */
function leaveAsText(node: Element): void {
  node.children = [{ type: 'text', value: textIn(node) }];
  node.properties = { className: ['math-refused'] };
  node.tagName = node.tagName === 'pre' ? 'pre' : 'code';
}

/** @param macros shared by all formulas of a note, so that `\gdef` in one serves the next; KaTeX writes to it */
export function drawMath({ macros }: { readonly macros: Record<string, string> }) {
  return (tree: Root, file: VFile): void => {
    const lines = String(file).split('\n');
    for (const { node, tex } of formulas(tree)) {
      const placeOf = (offset: number | undefined) =>
        (offset === undefined ? undefined : pointInFormula(tex, offset, node, lines)) ?? node.position;
      const excess = formulaExcess(tex, DEFINITION.test(tex));
      if (excess) {
        tell(file, 'math-size-bounded', placeOf(excess.offset), excess.message, excess.advice);
        leaveAsText(node);
        continue;
      }
      const display = node.tagName === 'pre';
      const root: Root = { type: 'root', children: [{ ...node }] };
      const report = new VFile();
      const { options, remarks } = listenToKatex(tex);
      const maxExpand = expansionLimit(tex, macros);
      rehypeKatex({ ...options, macros, maxExpand, maxSize: MAX_LENGTH, output: 'htmlAndMathml' })(
        root,
        report,
      );
      for (const { cause } of report.messages) {
        const { message, advice } = explainRefusal(cause, Object.keys(macros));
        tell(file, 'math-renders', placeOf(positionOf(cause)), message, advice);
      }
      for (const { rule, message, advice, offset } of remarks())
        tell(file, rule, placeOf(offset), message, advice);
      replace(node, root, display);
    }
  };
}

/** KaTeX says where in the formula it stopped (https://katex.org/docs/error.html). */
function positionOf(cause: unknown): number | undefined {
  return cause instanceof Error && 'position' in cause && typeof cause.position === 'number'
    ? cause.position
    : undefined;
}

function replace(node: Element, drawn: Root, display: boolean): void {
  const children = drawn.children.filter((child) => child.type === 'element');
  if (!display) {
    const [only] = children;
    if (only && children.length === 1) Object.assign(node, { ...only, position: node.position });
    return;
  }
  Object.assign(node, {
    tagName: 'div',
    properties: { className: ['equation'] },
    children: [
      {
        type: 'element',
        tagName: 'div',
        properties: { className: ['equation-scroll'], role: 'group', tabIndex: 0, ariaLabel: '公式' },
        children,
      },
    ],
  });
}
