/** Markdown → its blocks, by a scan of lines that knows nothing of the program's parser: prose, code, display formulas. */

export interface Block {
  readonly kind: 'prose' | 'code' | 'math';
  /** Number of its first line, counted from 1. */
  readonly line: number;
  /** Without quote marks; a list marker begins a block. */
  readonly lines: readonly string[];
}

const blank = (line: string): boolean => line.trim() === '';
const fenceOf = (line: string): string | undefined => /^ *(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
const marker = /^( *)([-*+]|\d{1,9}[.)])( {1,4}(?! )| (?= )|$)/;
const indentOf = (line: string): number => line.length - line.trimStart().length;
/** A formula does not hold a heading or a fence: a `$$` that would is a slip. */
const endsMath = (line: string): boolean => /^ {0,3}(?:#{1,6} |```|~~~)/.test(line);
const longestFormula = 200;

/** Tabs reach to the next column that four divides, as CommonMark has it. */
function expanded(line: string): string {
  if (!line.includes('\t')) return line;
  let result = '';
  for (const character of line)
    result += character === '\t' ? ' '.repeat(4 - (result.length % 4)) : character;
  return result;
}

/** @param text without front matter and comments, its lines where they were */
export function sourceBlocks(text: string): Block[] {
  const lines = text.split('\n').map((line) => expanded(line).replace(/^ {0,3}(?:> ?)+/, ''));
  const blocks: Block[] = [];
  let prose: string[] = [];
  /** Where the text of each open list item begins, the innermost last. */
  const items: number[] = [];
  const flush = (next: number): void => {
    if (prose.length > 0) blocks.push({ kind: 'prose', line: next + 1 - prose.length, lines: prose });
    prose = [];
  };

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (blank(line)) {
      flush(at);
      continue;
    }
    const indent = indentOf(line);
    const heading = /^ *#{1,6}(?: |$)/.test(line);
    const marked = marker.exec(line);
    if (prose.length === 0 || marked || heading || fenceOf(line))
      while (indent < (items.at(-1) ?? 0)) items.pop();
    const outer = items.at(-1) ?? 0;
    const inner = marked && indent < outer + 4 ? marked[0].length : undefined;
    if (inner !== undefined) {
      flush(at);
      items.push(inner);
    }
    const item = inner ?? outer;
    const content = inner === undefined ? line : line.slice(inner);
    const end = blockEnd(lines, at, content, item);
    if (end !== undefined) {
      flush(at);
      blocks.push({ ...end.block, line: at + 1 });
      at = end.last;
    } else if (prose.length === 0 && inner === undefined && indent >= outer + 4) {
      const last = indentedEnd(lines, at, outer + 4);
      blocks.push({ kind: 'code', line: at + 1, lines: lines.slice(at, last + 1) });
      at = last;
    } else {
      if (heading) flush(at);
      prose.push(line);
      if (heading) flush(at + 1);
    }
  }
  flush(lines.length);
  return blocks;
}

/** A fence or a display formula that begins in a line, up to the line that ends it. */
function blockEnd(
  lines: readonly string[],
  at: number,
  content: string,
  item: number,
): { block: Omit<Block, 'line'>; last: number } | undefined {
  const fence = fenceOf(content);
  if (fence !== undefined && indentOf(content) < item + 4) {
    let last = at + 1;
    for (; last < lines.length; last++) {
      const line = lines[last] ?? '';
      const leaves = item > 0 && !blank(line) && indentOf(line) < item;
      if (leaves) {
        last--;
        break;
      }
      if (line.trim().startsWith(fence) && new Set(line.trim()).size === 1) break;
    }
    const isMath = content.trim().slice(fence.length).trim() === 'math';
    return { block: { kind: isMath ? 'math' : 'code', lines: lines.slice(at, last + 1) }, last };
  }
  const tag = /^ *(?:\{%-?\s*(highlight|codeblock|code)\b.*%\}|\{\{[<%]\s*(highlight)\b.*\}\}) *$/.exec(
    content,
  );
  if (tag) {
    const end = new RegExp(`(?:%-?\\s*end${tag[1]}|[<%]\\s*/${tag[2]})\\b`);
    const last = lines.findIndex((line, i) => i > at && end.test(line));
    if (last !== -1) return { block: { kind: 'code', lines: lines.slice(at, last + 1) }, last };
  }
  if (!/^ *\$\$/.test(content) || /\$\$[\s\S]*\$\$/.test(content)) return undefined;
  for (let last = at + 1; last < Math.min(lines.length, at + longestFormula); last++) {
    const line = lines[last] ?? '';
    if (endsMath(line)) return undefined;
    if (!line.includes('$$')) continue;
    // `…$$ and prose` ends a formula in the middle of a paragraph, which is the inline scan's to judge.
    return /\$\$[ .,，。；;]*$/.test(line) && line.indexOf('$$') === line.lastIndexOf('$$')
      ? { block: { kind: 'math', lines: lines.slice(at, last + 1) }, last }
      : undefined;
  }
  return undefined;
}

function indentedEnd(lines: readonly string[], at: number, indent: number): number {
  let last = at;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] ?? '';
    if (blank(line)) continue;
    if (indentOf(line) < indent) break;
    last = next;
  }
  return last;
}
