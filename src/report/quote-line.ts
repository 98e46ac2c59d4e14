/** A line of a note with a caret under what is meant; a long line is cut to a window around it. */

import { graphemes, graphemeWidth } from './display-width.ts';
import { printable } from './printable.ts';

export interface QuotedLine {
  readonly text: string;
  /** Spaces and carets to stand below the text; nothing when no column is known. */
  readonly caret?: string;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  /** UTF-16 offset in the line, as columns count. */
  readonly offset: number;
}

/** What stands before the caret when a line is cut. */
const lead = 30;

/** @param columns how wide the window may be */
export function quoteLine(line: string, column?: number, length = 1, columns = 100): QuotedLine {
  // Telling graphemes apart is slow, so of a very long line only the part that may be shown is looked at.
  const far = columns * 8;
  const skipped = Math.max(0, (column ?? 1) - 1 - far);
  if (line.length > far * 3) {
    return quoteLine(line.slice(skipped, skipped + far * 3), column && column - skipped, length, columns);
  }
  const cells = cellsOf(line);
  const from = cells.findIndex((cell) => cell.offset + cell.text.length > (column ?? 1) - 1);
  const start = from === -1 ? cells.length : from;
  const first = windowStart(cells, start, columns);
  const last = windowEnd(cells, first, columns);
  const prefix = first > 0 ? '…' : '';
  const text = prefix + shown(cells.slice(first, last)) + (last < cells.length ? '…' : '');
  if (column === undefined) return { text };

  const end = cells.findIndex((cell) => cell.offset >= column - 1 + length);
  const marked = cells.slice(start, Math.min(end === -1 ? cells.length : end, last));
  const before = prefix.length + widthOf(cells.slice(first, start));
  return { text, caret: ' '.repeat(before) + '^'.repeat(Math.max(1, widthOf(marked))) };
}

function cellsOf(line: string): readonly Cell[] {
  let offset = 0;
  return graphemes(line).map((text) => {
    const cell = { text, offset, width: widthShown(text) };
    offset += text.length;
    return cell;
  });
}

function widthShown(text: string): number {
  return graphemes(printable(text)).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}

function windowStart(cells: readonly Cell[], caret: number, columns: number): number {
  if (widthOf(cells) <= columns) return 0;
  let first = caret;
  for (let width = 0; first > 0; first--) {
    width += cells[first - 1]?.width ?? 0;
    if (width > lead) break;
  }
  return first;
}

function windowEnd(cells: readonly Cell[], first: number, columns: number): number {
  let last = first;
  for (let width = 0; last < cells.length; last++) {
    width += cells[last]?.width ?? 0;
    if (width > columns) break;
  }
  return last;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((width, cell) => width + cell.width, 0);
}

function shown(cells: readonly Cell[]): string {
  return printable(cells.map((cell) => cell.text).join(''));
}
