/** Where a character of a formula stands in the note's source. */

import type { Element } from 'hast';
import type { Point } from 'unist';

export function pointInFormula(
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
