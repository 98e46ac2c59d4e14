/** Code → its lines, when some are marked: by number, or by comments that say so (`[!code ++]`, `[!code focus:2]`, `[!code word:x]`) and go. */

import type { CodeMeta } from './code-meta.ts';

export interface CodeLine {
  readonly text: string;
  readonly classes: ReadonlySet<string>;
  /** What is marked wherever it stands in the line. */
  readonly words: ReadonlySet<string>;
}

const classes: ReadonlyMap<string, string> = new Map([
  ['++', 'diff add'],
  ['--', 'diff remove'],
  ['focus', 'focused'],
  ['highlight', 'highlighted'],
  ['hl', 'highlighted'],
]);

const notation = /\s*\[!code (?:(\+\+|--|focus|highlight|hl)|word:((?:\\.|[^\\:\]])+))(?::(\d+))?\]/g;
/** What begins a comment, in whatever language. */
const beginning = /\/\/|\/\*|<!--|--|[#%;*]|(?<!\S)["']\s*$/;
/** A comment that says nothing. */
const empty = /\s*(?:\{\s*\/\*\s*\*\/\s*\}|\/\*\s*\*\/|<!--\s*-->|(?:\/\/|--|#+|%+|;+|\*|(?<!\S)["'])\s*$)/;

/** @returns nothing when no line needs an element of its own */
export function codeLines(code: string, { marked, firstLine }: CodeMeta): readonly CodeLine[] | undefined {
  if (marked.size === 0 && firstLine === undefined && !code.includes('[!code')) return undefined;
  const lines: { text: string; classes: Set<string>; words: Set<string> }[] = [];
  const notes: { readonly from: number; readonly match: RegExpExecArray }[] = [];
  for (const [i, line] of code.split('\n').entries()) {
    const here = [...line.matchAll(notation)].filter(({ index }) => beginning.test(line.slice(0, index)));
    for (const match of here) notes.push({ from: lines.length, match });
    const text = here.length === 0 ? line : line.replace(notation, '').replace(empty, '');
    // A line that says nothing else speaks of those below it.
    if (here.length > 0 && text.trim() === '') continue;
    lines.push({ text, classes: new Set(marked.has(i + 1) ? ['highlighted'] : []), words: new Set() });
  }
  for (const { from, match } of notes) {
    const [, name = '', word, count] = match;
    const reach = Number(count ?? (word === undefined ? 1 : lines.length));
    for (const line of lines.slice(from, from + reach)) {
      if (word === undefined) line.classes.add(classes.get(name) ?? name);
      else line.words.add(word.replace(/\\(.)/g, '$1'));
    }
  }
  return lines;
}
