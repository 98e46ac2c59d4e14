/** Text → its display formulas, and the delimiters that have no other half. */

import type { DisplayFormula, DisplayMath, Stray } from './display-formula.ts';
import { findEnvironments } from './find-environments.ts';
import { findMarks, type Mark } from './find-marks.ts';
import { judgeGap, type Verdict } from './judge-gap.ts';
import { lineBefore } from './line-before.ts';
import { pairMarks } from './pair-marks.ts';

/** The text between two offsets without the `>` of the quote it stands in; nothing when it leaves the quote. */
function unquoted(text: string, start: number, end: number, quotes: number): string | undefined {
  const written = text.slice(start, end);
  const gap = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  if (quotes === 0) return gap;
  const [first = '', ...rest] = gap.split('\n');
  const prefix = new RegExp(`^(?:[ \\t]*>){${quotes}}`);
  if (rest.some((line) => !prefix.test(line))) return undefined;
  return [first, ...rest.map((line) => line.replace(prefix, ''))].join('\n');
}

function gapAfter(text: string, mark: Mark, end: number): Verdict {
  const gap = unquoted(text, mark.offset + 2, end, mark.block.quotes);
  if (gap === undefined) return 'never';
  // In the middle of a paragraph, a blank line ends them both.
  const isBlock = () => startsLine(text, mark.offset) && endsLine(text, end + 2);
  if (/\n[ \t]*\n/.test(gap) && !isBlock()) return 'never';
  return judgeGap(gap, mark.block.single);
}

function endsLine(text: string, offset: number): boolean {
  let at = offset;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at === text.length || text[at] === '\n' || text[at] === '\r';
}

/** Only marks of quotes and lists stand in front. */
const startsLine = (text: string, offset: number): boolean =>
  /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*$/.test(lineBefore(text, offset));

const formulaOf = (text: string, opening: Mark, closing: Mark): DisplayFormula => ({
  start: opening.offset,
  end: closing.offset + 2,
  open: 2,
  close: 2,
  endsLine: endsLine(text, closing.offset + 2),
});

/** No formula is longer. */
const MAX_LENGTH = 10_000;

/** When all that follows up to the next blank line is plainly TeX, the formula certainly ends there. */
function closedThere(text: string, mark: Mark, next: Mark | undefined): DisplayFormula | undefined {
  if (!startsLine(text, mark.offset)) return undefined;
  const rest = text.slice(mark.offset, Math.min(next?.offset ?? text.length, mark.offset + MAX_LENGTH));
  const blank = /(?:\r\n|\r|\n)[ \t>]*(?:\r\n|\r|\n)/.exec(rest);
  const end = mark.offset + (blank?.index ?? rest.length);
  if (!blank && end < text.length) return undefined;
  if (gapAfter(text, mark, end) !== 'formula') return undefined;
  const length = text.slice(mark.offset, end).trimEnd().length;
  const closed = { start: mark.offset, end: mark.offset + length, open: 2, close: 0, endsLine: true };
  return { ...closed, flaw: 'not-closed' };
}

/** `|$$ |` in a table of shell variables, `进程号 $$ 是`: it opens nothing. */
function isWord(text: string, { offset }: Mark): boolean {
  const line = /^[^\r\n]*/.exec(text.slice(offset + 2, offset + 200))?.[0] ?? '';
  if (startsLine(text, offset) || line.trim() === '') return false;
  return /[\s|("'“‘（]/.test(text[offset - 1] ?? ' ') && /^[\s|)"'”’）]/.test(line) && !/[\\^_=]/.test(line);
}

/** A `$$` at the end of its line with text or TeX in front of it has lost its opening half. */
function strayOf(text: string, { offset, block }: Mark, before: Mark | undefined): Stray {
  const start = Math.max(block.start, before ? before.offset + 2 : 0);
  const lost = !startsLine(text, offset) || judgeGap(text.slice(start, offset), false) === 'formula';
  return { offset, length: 2, half: lost && endsLine(text, offset + 2) ? 'closing' : 'opening' };
}

/** `\[` and the `\]` that follows it. */
function pairBrackets(text: string, marks: readonly Mark[]): { formulas: DisplayFormula[]; alone: Mark[] } {
  const formulas: DisplayFormula[] = [];
  const alone: Mark[] = [];
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    const next = marks[i + 1];
    if (!mark) continue;
    const paired = mark.text === '\\[' && next?.text === '\\]';
    if (!paired || gapAfter(text, mark, next.offset) === 'never') {
      if (mark.text !== '$$') alone.push(mark);
      continue;
    }
    formulas.push(formulaOf(text, mark, next));
    i++;
  }
  return { formulas, alone };
}

function within(formulas: readonly DisplayFormula[]): (mark: Mark) => boolean {
  const sorted = formulas.toSorted((a, b) => a.start - b.start);
  let i = 0;
  return ({ offset }) => {
    while ((sorted[i]?.end ?? Number.POSITIVE_INFINITY) <= offset) i++;
    return (sorted[i]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}

/** @param brackets whether `\[` and `\]` stand for `$$` */
export function findDisplayMath(text: string, brackets: boolean): DisplayMath {
  if (!text.includes('$$') && !text.includes('\\')) return { formulas: new Map(), strays: [] };
  const all = findMarks(text);
  const bracketed = brackets ? pairBrackets(text, all) : { formulas: [], alone: [] };
  const isBracketed = within(bracketed.formulas);
  const marks = all.filter((mark) => mark.text === '$$' && !isBracketed(mark));
  const gaps = marks.slice(1).map((mark, i) => {
    const before = marks[i];
    return before ? gapAfter(text, before, mark.offset) : 'never';
  });
  const formulas = [...bracketed.formulas];
  const strays: Stray[] = [];
  for (const [i, role] of pairMarks(gaps, marks.length).entries()) {
    const mark = marks[i];
    const next = marks[i + 1];
    if (!mark) continue;
    if (role === 'opens' && next) formulas.push(formulaOf(text, mark, next));
    if (role !== 'alone') continue;
    const closed = closedThere(text, mark, next);
    if (closed) formulas.push(closed);
    else if (!isWord(text, mark)) strays.push(strayOf(text, mark, marks[i - 1]));
  }
  const isInside = within(formulas);
  for (const mark of bracketed.alone) {
    if (isInside(mark)) continue;
    strays.push({ offset: mark.offset, length: 2, half: mark.text === '\\[' ? 'opening' : 'closing' });
  }
  formulas.push(...findEnvironments(text, formulas));
  return { formulas: new Map(formulas.map((formula) => [formula.start, formula])), strays };
}
