/** Text → its runs of lines that one inline span may cross, without code and comments: where `$` may open a formula. */

export interface TextBlock {
  readonly start: number;
  readonly end: number;
  /** A heading or a row of a table: no formula goes beyond it. */
  readonly single: boolean;
  /** How many `>` stand in front of its first line. */
  readonly quotes: number;
}

const QUOTES = /^(?:[ \t]*>)+/;
const MARKER = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+/;
const FENCE = /^\s*(`{3,}(?=[^`]*$)|~{3,})/;
const RAW = /^<(script|pre|style|textarea)\b/i;

const columns = (space: string): number =>
  space.includes('\t') ? space.replaceAll('\t', '    ').length : space.length;
const indentOf = (line: string): number => columns(/^[ \t]+/.exec(line)?.[0] ?? '');
const quotesOf = (line: string): string => QUOTES.exec(line)?.[0] ?? '';

interface Fence {
  readonly mark: string;
  /** The quote and the list item it stands in: it ends with them. */
  readonly quotes: number;
  readonly column: number;
}

/** What the lines so far mean for the next one. */
interface Reader {
  fence: Fence | undefined;
  /** The closing tag of a block of raw text such as `<script>`. */
  raw: RegExp | undefined;
  /** Column where the text of the outermost list item or footnote starts; 0 outside of them. */
  list: number;
  afterBlank: boolean;
  inCode: boolean;
}

/** Neither indented nor with a mark of a quote, list, heading, footnote or tag, nor code. */
const PLAIN = /^[^\s>\-*+\d`~#[<]/;

type Kind = 'blank' | 'skipped' | 'starts' | 'single' | 'continues';

/** Deliberately rough where CommonMark is subtle: the parser has the last word on what is text. */
function kindOf(line: string, reader: Reader): Kind {
  // Most lines need no closer look.
  if (!reader.fence && !reader.raw && PLAIN.test(line)) {
    if (reader.afterBlank) reader.list = 0;
    reader.afterBlank = false;
    reader.inCode = false;
    return line.startsWith('|') ? 'single' : 'continues';
  }
  if (reader.fence?.quotes === 0 && reader.fence.column === 0 && !line.includes(reader.fence.mark))
    return 'skipped';
  const quoted = quotesOf(line);
  const quotes = quoted.split('>').length - 1;
  let rest = line.slice(quoted.length);
  const { fence } = reader;
  const isInside =
    quotes >= (fence?.quotes ?? 0) && (rest.trim() === '' || indentOf(rest) >= (fence?.column ?? 0));
  if (fence && isInside) {
    const end = /^\s*(`{3,}|~{3,})\s*$/.exec(rest)?.[1];
    if (end?.startsWith(fence.mark)) reader.fence = undefined;
    return 'skipped';
  }
  reader.fence = undefined;
  if (reader.raw) {
    if (reader.raw.test(rest)) reader.raw = undefined;
    return 'skipped';
  }
  if (rest.trim() === '') {
    reader.afterBlank = true;
    return 'blank';
  }
  const { afterBlank } = reader;
  reader.afterBlank = false;
  const indent = indentOf(rest);
  if (indent < reader.list && afterBlank) reader.list = 0;
  // In a list, what is indented is rather its text.
  if (indent >= 4 && reader.list === 0 && (afterBlank || reader.inCode)) {
    reader.inCode = true;
    return 'skipped';
  }
  reader.inCode = false;
  const marker = MARKER.exec(rest)?.[0];
  if (marker !== undefined && reader.list === 0) reader.list = columns(marker);
  rest = rest.slice(marker?.length ?? 0);
  // The text of a footnote is indented as well.
  if (/^\[\^[^\]]+\]:/.test(rest)) reader.list = 4;
  const column = marker !== undefined || indent >= reader.list ? reader.list : 0;
  const mark = FENCE.exec(rest)?.[1];
  if (mark) {
    reader.fence = { mark, quotes, column };
    return 'skipped';
  }
  const raw = RAW.exec(rest.trimStart())?.[1];
  if (raw) {
    const end = new RegExp(`</${raw}>`, 'i');
    if (!end.test(rest)) reader.raw = end;
    return 'skipped';
  }
  if (/^\s*(?:#{1,6}\s|\|)/.test(rest)) return 'single';
  return marker === undefined ? 'continues' : 'starts';
}

/** Every line of code is left out. Lines of one paragraph are one block. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  const reader: Reader = { fence: undefined, raw: undefined, list: 0, afterBlank: true, inCode: false };
  const lineEnd = /\r\n?|\n/g;
  let open: Omit<TextBlock, 'end'> | undefined;
  let openEnd = 0;
  const flush = (): void => {
    if (open) blocks.push({ ...open, end: openEnd });
    open = undefined;
  };
  for (let start = 0, end = 0; start < text.length; start = end) {
    lineEnd.lastIndex = start;
    const found = lineEnd.exec(text);
    end = found ? lineEnd.lastIndex : text.length;
    const line = text.slice(start, found?.index);
    const kind = kindOf(line, reader);
    if (kind !== 'continues' || open?.single) flush();
    if (kind === 'blank' || kind === 'skipped') continue;
    open ??= { start, single: kind === 'single', quotes: quotesOf(line).split('>').length - 1 };
    openEnd = end;
  }
  flush();
  return blocks;
}
