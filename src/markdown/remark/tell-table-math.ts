/** Tells each formula in a table that a `|` of its own cuts in two: https://github.github.com/gfm/#example-200 */

import type { Root, TableCell } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';
import { isInlineFormula } from '../math/is-inline-formula.ts';
import { judgeGap } from '../math/judge-gap.ts';
import { visit } from '../walk.ts';

/** Where the last dollar of a cell stands that opens nothing, or the first that closes nothing. */
function dollars(cell: TableCell): number[] {
  const found: number[] = [];
  visit(cell, 'text', (text) => {
    const start = text.position?.start.offset;
    if (start === undefined) return;
    for (const { index } of text.value.matchAll(/\$/g)) found.push(start + index);
  });
  return found;
}

export function tellTableMath() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, 'tableRow', (row) => {
      let opened: { at: number; cell: TableCell } | undefined;
      for (const cell of row.children) {
        const found = dollars(cell);
        const first = found[0];
        const last = found.at(-1);
        if (first === undefined || last === undefined) continue;
        const inner = opened ? source.slice(opened.at + 1, first).replace(/^\$|\$$/g, '') : '';
        const position = opened?.cell.position;
        const isFormula =
          isInlineFormula(inner, source[first + 1] ?? '') && /formula|either/.test(judgeGap(inner, true));
        if (opened && position && isFormula) {
          const { line, column, offset = 0 } = position.start;
          const start = { line, column: column + opened.at - offset, offset: opened.at };
          const length = first + 1 - opened.at;
          tell(
            file,
            'math-in-table-is-whole',
            { start, end: { line, column: start.column + length, offset: first + 1 } },
            '表格里的 | 把这个公式切成了两格。',
            '写成 \\lvert x \\rvert、\\mid、\\vert，或者 \\|。',
          );
          opened = undefined;
          continue;
        }
        opened = { at: last, cell };
      }
    });
  };
}
