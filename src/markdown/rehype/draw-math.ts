/** Draws formulas by rehype-katex; one that KaTeX refuses is told with a caret into the formula. */

import type { Element, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import type { KatexOptions } from 'katex';
import rehypeKatex from 'rehype-katex';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';
import { mathKind } from './math-kind.ts';

/** Longest formula that is drawn, in characters; KaTeX's time and stack grow with it. */
const MAX_FORMULA = 10_000;
/** Deepest nesting of groups; beyond some 500 KaTeX overflows the stack. */
const MAX_DEPTH = 100;

function depthOf(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const match of tex.matchAll(/\\[a-zA-Z]+|\\.|[{}]/gs)) {
    if (match[0] === '{') deepest = Math.max(deepest, ++depth);
    else if (match[0] === '}') depth--;
  }
  // `\frac\frac\frac…` nests without a brace.
  const run = tex.match(/(?:\\(?:d|t|c)?frac|\\sqrt|[\^_])(?:\s*(?:\\(?:d|t|c)?frac|\\sqrt)){20,}/g) ?? [];
  return Math.max(deepest, ...run.map((r) => r.split('\\').length));
}

/** Where a character of a formula stands in the note's source. */
function pointInFormula(
  tex: string,
  offset: number,
  node: Element,
  lines: readonly string[],
): Point | undefined {
  const start = node.position?.start;
  if (!start) return undefined;
  const before = tex.slice(0, offset).split('\n');
  const row = before.length - 1;
  const column = before.at(-1)?.length ?? 0;
  const written = tex.split('\n')[row] ?? '';
  // The fence, quote marks and indents in front of a line are not part of the formula: look for the line itself.
  for (const line of [start.line + row, start.line + row + 1]) {
    const from = line === start.line ? start.column - 1 : 0;
    const at = lines[line - 1]?.indexOf(written, from) ?? -1;
    if (at >= 0) return { line, column: at + column + 1 };
  }
  return { line: start.line, column: start.column };
}

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
export function drawMath(options: { readonly macros: Record<string, string> }) {
  const settings: KatexOptions = { macros: options.macros, strict: () => 'ignore', output: 'htmlAndMathml' };
  const draw = rehypeKatex(settings);
  return (tree: Root, file: VFile): void => {
    const lines = String(file).split('\n');
    for (const { node, tex } of formulas(tree)) {
      const reason =
        tex.length > MAX_FORMULA
          ? `公式有 ${tex.length} 个字符，上限是 ${MAX_FORMULA}。`
          : depthOf(tex) > MAX_DEPTH
            ? `公式嵌套超过 ${MAX_DEPTH} 层。`
            : undefined;
      if (reason) {
        tell(file, 'math-size-bounded', node.position, reason, '把公式拆成几条。');
        leaveAsText(node);
        continue;
      }
      const display = node.tagName === 'pre';
      const root: Root = { type: 'root', children: [{ ...node }] };
      const report = new VFile();
      draw(root, report);
      for (const message of report.messages) {
        const offset = positionOf(message.cause);
        const point = offset === undefined ? undefined : pointInFormula(tex, offset, node, lines);
        tell(file, 'math-renders', point ?? node.position, explain(message.cause), undefined);
      }
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

function explain(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  const plain = text
    .replace(/^KaTeX parse error: /, '')
    .replace(/ at (?:position \d+|end of input): [\s\S]*$/, '')
    .replace(/^Undefined control sequence: (.*)$/, '没有 $1 这个命令');
  return `KaTeX 画不出这个公式：${plain}。`;
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
