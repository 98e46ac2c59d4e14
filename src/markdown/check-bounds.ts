/** Refuses, before parsing, text whose nesting would take the parser minutes or overflow its stack. */

import type { Point } from 'unist';

export interface Excess {
  readonly place: Point;
  readonly message: string;
}

const MAX_QUOTES = 100;
/** Columns in front of a list marker: 100 levels of two columns. */
const MAX_INDENT = 200;
/** Signs of emphasis in one paragraph, which micromark resolves in quadratic time; only it knows which stand in formulas. */
const MAX_RUNS = 2_000;
/** Opening brackets without a closing one in one paragraph: quadratic as well. */
const MAX_OPEN = 500;
/** Opening tags without a closing one: each is a level of the tree. */
const MAX_TAGS = 500;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Blocks of `:::` inside one another. */
const MAX_BLOCKS = 50;

/** Only behind so many marks and spaces a line may be nested too deep. */
const deepLine = new RegExp(`^[ \\t>*+\\-\\d.)]{${Math.min(MAX_QUOTES, MAX_INDENT)}}`, 'm');

const fenceOf = (line: string): string => /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';

/** Whether a text holds too few signs of each kind to go beyond any bound, as nearly every note does. */
function isHarmless(text: string): boolean {
  let brackets = 0;
  let tags = 0;
  let runs = 0;
  let colons = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) continue;
    if (code === 0x5b) brackets++;
    else if (code === 0x3c) tags++;
    else if (code === 0x2a || code === 0x5f || code === 0x7e) runs++;
    else if (code === 0x3a) colons++;
  }
  return (
    brackets <= MAX_OPEN &&
    tags <= MAX_TAGS &&
    runs <= MAX_RUNS &&
    colons <= 3 * MAX_BLOCKS &&
    !deepLine.test(text)
  );
}

export function checkBounds(text: string): Excess | undefined {
  if (isHarmless(text)) return undefined;
  let fence = '';
  let blocks = 0;
  let runs = 0;
  let open = 0;
  let deepest = 0;
  let tags = 0;
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (fence !== '') {
      if (fenceOf(line).startsWith(fence)) fence = '';
      continue;
    }
    fence = fenceOf(line);
    const place = { line: number, column: 1 };
    const prefix = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0] ?? '';
    if (count(prefix, />|[-*+]|\d+[.)]/g) > MAX_QUOTES) {
      return { place, message: `引用或列表嵌套超过 ${MAX_QUOTES} 层。` };
    }
    if (prefix !== '' && (/^[ \t]*/.exec(line)?.[0].length ?? 0) > MAX_INDENT) {
      return { place, message: `列表缩进超过 ${MAX_INDENT} 列。` };
    }
    if (line.trim() === '') {
      runs = 0;
      open = 0;
      deepest = 0;
    } else {
      // A table's cells are read one by one, so its rows do not add up.
      if (!line.trimStart().startsWith('|')) runs += count(line, /\*+|_+|~~+/g);
      for (const bracket of line.match(/[[\]]/g) ?? []) {
        open += bracket === '[' ? 1 : -1;
        deepest = Math.max(deepest, open);
      }
    }
    tags += count(line, /<[a-z]/gi) - count(line, /<\/[a-z]|\/>|<(?:br|hr|img|input|wbr|li|p|td|tr|th)\b/gi);
    blocks = Math.max(0, blocks + count(line, /^[\s>]*:{3,}[a-z]/gi) - count(line, /^[\s>]*:{3,}\s*$/g));
    if (blocks > MAX_BLOCKS) return { place, message: `::: 块嵌套超过 ${MAX_BLOCKS} 层。` };
    if (runs > MAX_RUNS) return { place, message: `一段里的 *、_、~~ 超过 ${MAX_RUNS} 个，公式里的也算。` };
    if (deepest > MAX_OPEN) return { place, message: `一段里没有合上的方括号超过 ${MAX_OPEN} 个。` };
    if (tags > MAX_TAGS) return { place, message: `没有合上的 HTML 标签超过 ${MAX_TAGS} 个。` };
  }
  return undefined;
}
