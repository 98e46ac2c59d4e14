/** Draws formulas, each as HTML that nobody looks into; one that KaTeX refuses, and what LaTeX would not draw, is told with a caret into the formula. */

import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import type { Raw } from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import type { Drawing, DrawnFormula, FormulaRemark } from '../../model/drawing.ts';
import { tell } from '../../report/tell.ts';
import { classesOf } from '../classes-of.ts';
import type { DrawingMemo } from '../drawing-memo.ts';
import { drawFormula, equationBox } from '../formula/draw-formula.ts';
import { formulaKey, formulaName } from '../formula/formula-key.ts';
import { type FormulaPen, formulaPen } from '../formula/formula-pen.ts';
import { partsOfHast } from '../formula/parts-of-hast.ts';
import { DEFINITION } from '../math/expansion-limit.ts';
import { explainRefusal } from '../math/explain-refusal.ts';
import { formulaExcess } from '../math/formula-excess.ts';
import { pointInFormula } from '../math/point-in-formula.ts';
import { visit } from '../walk.ts';
import { mathKind } from './math-kind.ts';

declare module 'mdast-util-to-hast' {
  interface RawData {
    /** Of a formula. */
    tex?: string;
  }
}

interface Formula {
  /** With display math's `pre`, which alone may have a place. */
  readonly node: Element;
  readonly parent: Parents;
  readonly index: number;
  readonly tex: string;
}

function formulas(tree: Root): Formula[] {
  const found: Formula[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (mathKind(node) === undefined || !parent || index === undefined) return undefined;
    found.push({ node, parent, index, tex: textIn(node) });
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

/** As the parser makes it; an author may write these elements as well, and put anything in them. */
function isPlain(node: Element): boolean {
  const [only] = node.children;
  if (node.children.length !== 1 || !only) return false;
  if (node.tagName === 'pre')
    return only.type === 'element' && classesOf(only).includes('language-math') && isPlain(only);
  return only.type === 'text' && !/[\0\r\p{Surrogate}]/u.test(only.value);
}

const isRefused = (node: ElementContent): boolean =>
  node.type === 'element' && (classesOf(node).includes('katex-error') || node.children.some(isRefused));

export function drawMath(given: Readonly<Record<string, string>>, memo: DrawingMemo<DrawnFormula>) {
  const scope = JSON.stringify(given);
  return async (tree: Root, file: VFile): Promise<void> => {
    /** Loaded when something is not remembered. */
    let pen: FormulaPen | undefined;
    const isAsGiven = () => pen?.isAsGiven() ?? true;
    let lines: string[] | undefined;
    for (const { node, parent, index, tex } of formulas(tree)) {
      const placeOf = (offset: number | undefined) => {
        lines ??= String(file).split('\n');
        return (offset === undefined ? undefined : pointInFormula(tex, offset, node, lines)) ?? node.position;
      };
      const tellAll = (remarks: readonly FormulaRemark[]) => {
        for (const { rule, message, advice, offset } of remarks)
          tell(file, rule, placeOf(offset), message, advice);
      };
      const display = node.tagName === 'pre';
      const isInline = !display && !classesOf(node).includes('math-display');
      const isOurs = (display || isInline) && isPlain(node);
      const name = formulaName(tex, display);
      const take = (formula: DrawnFormula): void => {
        tellAll(formula.remarks);
        const { glyphs, remarks } = formula;
        const drawing = isAsGiven() ? { name, about: { glyphs, remarks } } : undefined;
        parent.children[index] = rawOf(formula, tex, drawing);
      };
      // Once a formula has defined a macro, nothing drawn elsewhere is drawn under the same.
      const key = isAsGiven() ? formulaKey(scope, name) : undefined;
      const recalled = isOurs && key !== undefined ? memo.get(key) : undefined;
      if (recalled) {
        take(recalled);
        continue;
      }
      const excess = formulaExcess(tex, DEFINITION.test(tex));
      if (excess) {
        tell(file, 'math-size-bounded', placeOf(excess.offset), excess.message, excess.advice);
        leaveAsText(node);
        continue;
      }
      if (!pen) {
        const { renderTree } = await import('../formula/render-tree.ts');
        pen = formulaPen(given, renderTree);
      }
      const formula = isOurs ? pen.draw(tex, display) : undefined;
      if (formula) {
        if (key !== undefined && pen.isAsGiven()) memo.keep(key, formula);
        take(formula);
        continue;
      }
      const { drawn, causes, remarks } = await pen.drawByRehype(tex, node);
      for (const cause of causes) {
        const { message, advice } = explainRefusal(cause, pen.macros());
        tell(file, 'math-renders', placeOf(positionOf(cause)), message, advice);
      }
      tellAll(remarks);
      const children = drawn.children.filter((child) => child.type === 'element');
      const [only] = children;
      if (!children.some(isRefused))
        parent.children[index] = rawOf(drawFormula(partsOfHast(children), display), tex);
      else if (display) Object.assign(node, equationBox(children));
      else if (only) Object.assign(node, { ...only, position: node.position });
    }
  };
}

const rawOf = (
  { html, glyphs }: Omit<DrawnFormula, 'remarks'>,
  tex: string,
  drawing?: Omit<Drawing, 'html'>,
): Raw => ({ type: 'raw', value: html, data: { glyphs, tex, ...(drawing && { drawing }) } });

/** KaTeX says where in the formula it stopped (https://katex.org/docs/error.html). */
function positionOf(cause: unknown): number | undefined {
  return cause instanceof Error && 'position' in cause && typeof cause.position === 'number'
    ? cause.position
    : undefined;
}
