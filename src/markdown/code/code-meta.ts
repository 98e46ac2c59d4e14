/** What stands behind the language of a code fence → title, marked lines, line numbers; what is none of these is told. */

export interface CodeMeta {
  readonly title?: string;
  readonly marked: ReadonlySet<number>;
  /** The number of the first line, when lines are to be numbered. */
  readonly firstLine?: number;
  /** What nobody understands, as written. */
  readonly wrong: readonly string[];
}

export const codeMetaKeys = ['title', 'showLineNumbers', 'linenos'];

// A word, with quotes and braces holding spaces together. Every alternative begins with another character.
const piece = /(?:"[^"]*"?|'[^']*'?|\{[^}]*\}?|[^\s"'{])+/g;

/** Marks code that a check of the notes runs; it changes nothing on the page. */
const runnable = 'runnable';

/** Lines that one block may hold; a range never counts further. */
const MOST_LINES = 10_000;

/** `1,3-5` → the lines, or nothing when it is written wrongly. */
function readLines(written: string): number[] | undefined {
  const lines: number[] = [];
  for (const range of written.split(',')) {
    const match = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/.exec(range);
    if (!match) return undefined;
    const first = Number(match[1]);
    const last = Math.min(Number(match[2] ?? first), MOST_LINES);
    if (first === 0 || last < first) return undefined;
    for (let line = first; line <= last; line++) lines.push(line);
  }
  return lines;
}

/** @param lineCount how many lines the block has; marks beyond are wrong */
export function readCodeMeta(meta: string, lineCount: number): CodeMeta {
  const marked = new Set<number>();
  const wrong: string[] = [];
  let title: string | undefined;
  let firstLine: number | undefined;
  for (const [word] of meta.matchAll(piece)) {
    const [, quoted, single, bare] = /^title=(?:"([^"]*)"|'([^']*)'|([^\s"'{]+))$/.exec(word) ?? [];
    const [, braces] = /^\{([^{}]*)\}$/.exec(word) ?? [];
    const numbers = /^(?:showLineNumbers|linenos|:?line-numbers)(?:[={](\d{1,6})\}?)?$/.exec(word);
    const named = quoted ?? single ?? bare;
    const lines = braces === undefined ? undefined : readLines(braces);
    if (named !== undefined) title = named;
    else if (lines?.every((line) => line <= lineCount)) for (const line of lines) marked.add(line);
    else if (numbers) firstLine = Number(numbers[1] ?? 1);
    else if (word !== runnable) wrong.push(word);
  }
  return {
    ...(title && { title }),
    marked,
    ...(firstLine !== undefined && { firstLine }),
    wrong,
  };
}
