/** Text and its formulas → the `\begin{align}…\end{align}` that stand in text without `$$`, as MathJax reads them too. */

import type { DisplayFormula } from './display-formula.ts';
import { judgeGap } from './judge-gap.ts';
import { lineBefore } from './line-before.ts';

/** Environments of amsmath that are displays of their own; nothing else in a note is called so. */
const OPENING = /\\begin\{((?:align|alignat|equation|gather|multline|eqnarray|flalign)\*?)\}/g;
/** No formula is longer; it bounds the search for an end that is not there. */
const MAX_LENGTH = 10_000;

/** @param formulas those that are known; an environment inside of one belongs to it */
export function findEnvironments(text: string, formulas: readonly DisplayFormula[]): DisplayFormula[] {
  const found: DisplayFormula[] = [];
  const known = formulas.toSorted((a, b) => a.start - b.start);
  let i = 0;
  let last = 0;
  for (const { index: start, 0: opening, 1: name = '' } of text.matchAll(OPENING)) {
    while ((known[i]?.end ?? Number.POSITIVE_INFINITY) <= start) i++;
    const next = known[i]?.start ?? text.length;
    if (start < last || next <= start || !/^[ \t>]*$/.test(lineBefore(text, start))) continue;
    const closing = `\\end{${name}}`;
    const body = text.slice(start, Math.min(next, start + MAX_LENGTH));
    const length = body.indexOf(closing);
    if (length < 0) continue;
    const end = start + length + closing.length;
    const inner = body.slice(opening.length, length).replace(/\r\n?/g, '\n');
    const ends = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 80));
    if (!ends || inner.includes('\n\n') || judgeGap(`\\begin{a}${inner}`, false) === 'never') continue;
    found.push({ start, end, open: 0, close: 0, endsLine: true, flaw: 'no-delimiters' });
    last = end;
  }
  return found;
}
