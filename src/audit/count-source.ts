/** The text of a note's file → what it holds, by a scanner of our own that shares nothing with the program that draws it. */

import { noFigures, type SourceFigures } from './figures.ts';
import { hanIn } from './han-in.ts';
import { scanProse } from './scan-prose.ts';
import { sourceBlocks } from './source-blocks.ts';

const keyLine = /^["']?[\p{L}\p{N}_.-]+["']?\s*[:：=]/u;
const spaces = (text: string): string => text.replace(/[^\n]/g, ' ');

/** How many lines the head takes, fences included. */
function headLines(lines: readonly string[]): number {
  const fence = lines[0]?.trimEnd();
  const close = (from: number): number =>
    lines.findIndex((line, i) => i >= from && /^(?:---|\+\+\+|\.\.\.)\s*$/.test(line));
  if (fence === '---' || fence === '+++') {
    const end = close(1);
    const first = lines
      .slice(1, Math.max(end, 1))
      .find((line) => line.trim() !== '' && !line.startsWith('#'));
    return end !== -1 && (first === undefined || keyLine.test(first)) ? end + 1 : 0;
  }
  // Hexo's head may do without an opening fence.
  if (!/^(?:title|date|layout|tags|categories)\s*:/.test(lines[0] ?? '')) return 0;
  const end = close(1);
  const inside = lines.slice(0, Math.max(end, 0));
  return end !== -1 && inside.every((line) => keyLine.test(line) || /^\s|^-\s/.test(line)) ? end + 1 : 0;
}

/** Comments and what only a browser would read are blanked, outside fences; the lines stay where they are. */
function withoutComments(text: string): string {
  let fence = '';
  let inside: RegExp | undefined;
  return text
    .split('\n')
    .map((line) => {
      const mark = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      if (inside === undefined && fence !== '') {
        if (mark.startsWith(fence) && line.trim().replace(/^[>\s]*/, '') === mark) fence = '';
        return line;
      }
      if (inside === undefined && mark !== '') {
        fence = mark;
        return line;
      }
      let shown = '';
      let rest = line;
      while (rest !== '') {
        if (inside) {
          const end = inside.exec(rest);
          if (!end) break;
          rest = rest.slice(end.index + end[0].length);
          inside = undefined;
        } else {
          const start = /<!--|<(script|style)\b[^>]*>/i.exec(rest);
          const isCode = start && (rest.slice(0, start.index).match(/`/g)?.length ?? 0) % 2 === 1;
          if (!start || isCode) {
            shown += rest;
            break;
          }
          shown += rest.slice(0, start.index);
          rest = rest.slice(start.index + start[0].length);
          inside = start[1] ? new RegExp(`</${start[1]}\\s*>`, 'i') : /-->/;
        }
      }
      return shown;
    })
    .join('\n');
}

export function countSource(text: string): SourceFigures {
  const lines = text.split('\n');
  const head = headLines(lines);
  const draft = lines
    .slice(0, head)
    .some((line) => /^(?:draft\s*[:=]\s*true|published\s*[:=]\s*false)\s*$/.test(line));
  const body = withoutComments([...lines.slice(0, head).map(spaces), ...lines.slice(head)].join('\n'));
  const figures = { ...noFigures };
  const hanByLine = new Map<number, string>();
  const headings: string[] = [];
  for (const block of sourceBlocks(body)) {
    if (block.kind === 'code') figures.code++;
    if (block.kind === 'math') figures.displayMath++;
    if (block.kind !== 'prose') continue;
    for (const { line, text: one, inCell } of pieces(block.lines, block.line)) {
      const prose = scanProse(one);
      // A cell has no room for a display: `$$x$$` is set in the line there.
      figures.inlineMath += prose.inlineMath + (inCell ? prose.displayMath : 0);
      figures.displayMath += inCell ? 0 : prose.displayMath;
      figures.images += prose.images;
      figures.links += prose.links;
      prose.words.split('\n').forEach((words, i) => {
        const han = hanIn(words);
        if (han !== '') hanByLine.set(line + i, han);
        figures.han += [...han].length;
        if (isHeading(block.lines, i)) headings.push(han);
      });
    }
  }
  return { ...figures, hanByLine, headings, draft };
}

function isHeading(lines: readonly string[], at: number): boolean {
  const [before = '', line = '', after = ''] = [lines[at - 1], lines[at], lines[at + 1]];
  const isHtml = /<h[1-6]\b/i.test(line) || (/<h[1-6]\b/i.test(before) && !/<\/h[1-6]/i.test(before));
  return isHtml || /^ {0,3}#{1,6} /.test(line) || /^ {0,3}(?:=+|-+) *$/.test(after);
}

/** A paragraph is read as one; the rows of a table, in which nothing spans two lines, one by one. */
function pieces(lines: readonly string[], first: number): { line: number; text: string; inCell: boolean }[] {
  const isTable = lines.some(
    (line) => /^\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(line) && line.includes('|'),
  );
  const shown = lines.map((line) =>
    line
      .replace(/^( {0,3}\[(?!\^)[^\]\n]+\]:).*$/, '')
      .replace(/\s*\{#[^\s{}]+\}\s*$/, '')
      .replace(/^(\s*)\[!\w+\][+-]?/, '$1'),
  );
  if (isTable) return shown.map((text, i) => ({ line: first + i, text, inCell: true }));
  return [{ line: first, text: shown.join('\n'), inCell: false }];
}
