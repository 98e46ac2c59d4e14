/** A line of a note in three parts around what is meant, cut to a window and safe to show. */

import type { MarkedLine } from '../model/preview-state.ts';
import { printable } from '../report/printable.ts';

/** Characters shown on either side; a paragraph of Chinese is often one line of a thousand. */
const reach = 60;

/** @param column counts UTF-16 units from 1; without one the line is shown from its start */
export function markLine(line: string, column?: number, length = 1): MarkedLine {
  const start = Math.min((column ?? 1) - 1, line.length);
  const end = column === undefined ? start : start + length;
  const before = Array.from(line.slice(0, start));
  const after = Array.from(line.slice(end));
  return {
    before: printable((before.length > reach ? '…' : '') + before.slice(-reach).join('')),
    marked: printable(line.slice(start, end)),
    after: printable(after.slice(0, reach).join('') + (after.length > reach ? '…' : '')),
  };
}
