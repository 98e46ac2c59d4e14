/** Pieces of code, each with its ink → a block, as HTML: plain text is text, an ink is a class (code.css). */

import { escapeText } from '../write-html.ts';
import type { CodeLine } from './code-lines.ts';
import type { Inked } from './ink-emitter.ts';

interface Look {
  readonly isPlain: boolean;
  /** The number of the first line, when lines are numbered. */
  readonly firstLine?: number;
}

/** @param lines none when the code need not fall into lines */
export function writeCode(
  pieces: readonly Inked[],
  lines: readonly CodeLine[] | undefined,
  { isPlain, firstLine }: Look,
): string {
  const hasFocus = lines?.some(({ classes }) => classes.has('focused'));
  const names = [isPlain && 'plain', hasFocus && 'has-focused', firstLine !== undefined && 'line-numbers'];
  const style = firstLine === undefined || firstLine === 1 ? '' : ` style=--first-line:${firstLine}`;
  const code = lines
    ? writeLines(pieces, lines)
    : pieces.map(({ text, ink }) => writePiece(text, ink)).join('');
  return `<pre${classOf(names.filter((one) => one).join(' '))} tabindex=0${style}><code>${code}</code></pre>`;
}

/** @param names with spaces between them */
function classOf(names: string): string {
  if (names === '') return '';
  return names.includes(' ') ? ` class="${names}"` : ` class=${names}`;
}

function writePiece(text: string, names: string): string {
  const inked = names === '' ? '' : text.trimEnd();
  const rest = escapeText(text.slice(inked.length));
  return inked === '' ? rest : `<span${classOf(names)}>${escapeText(inked)}</span>${rest}`;
}

function writeLines(pieces: readonly Inked[], lines: readonly CodeLine[]): string {
  const split = splitLines(pieces);
  return lines
    .map(({ classes, words }, i) => {
      const content = writeLine(split[i] ?? [], [...words]);
      return `<span${classOf(['line', ...classes].join(' '))}>${content}</span>`;
    })
    .join('\n');
}

function splitLines(pieces: readonly Inked[]): Inked[][] {
  const lines: Inked[][] = [[]];
  for (const { text, ink } of pieces) {
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, ink });
    }
  }
  return lines;
}

function writeLine(line: readonly Inked[], words: readonly string[]): string {
  const whole = line.map(({ text }) => text).join('');
  const edges = edgesOf(words, whole);
  let html = '';
  let start = 0;
  for (const { text, ink } of line) {
    const end = start + text.length;
    for (const edge of new Set([...edges.filter((one) => one > start && one < end), end])) {
      const isMarked = edges.filter((one) => one <= start).length % 2 === 1;
      html += writePiece(whole.slice(start, edge), isMarked ? `${ink} highlighted-word`.trim() : ink);
      start = edge;
    }
  }
  return html;
}

/** Where a word begins and where it ends, in turn. */
function edgesOf(words: readonly string[], line: string): number[] {
  if (words.length === 0) return [];
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  return [...line.matchAll(new RegExp(pattern, 'g'))].flatMap(({ index, 0: word }) => [
    index,
    index + word.length,
  ]);
}
