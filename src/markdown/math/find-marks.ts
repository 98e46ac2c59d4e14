/** Text → every `$$`, `\[` and `\]` in it that stands in text: not in code or comments, not escaped, not where two inline formulas touch. */

import { isInlineFormula } from './is-inline-formula.ts';
import { type TextBlock, textBlocks } from './text-blocks.ts';

export interface Mark {
  readonly text: '$$' | '\\[' | '\\]';
  readonly offset: number;
  readonly block: TextBlock;
}

interface Token {
  readonly text: string;
  readonly offset: number;
}

/** Without one of these in a block nothing is found in it, and nothing behind it is hidden. */
const MARK = /\$\$|\\[[\]]|<!--/;

function tokensOf(written: string, start: number): Token[] {
  const tokens: Token[] = [];
  const token = /\\[^\r\n]|`+|<!--|\$+/g;
  for (let match = token.exec(written); match; match = token.exec(written)) {
    tokens.push({ text: match[0], offset: start + match.index });
  }
  return tokens;
}

/** For each run of backticks, the next one of the same length: what stands between the two is code. */
function codeEnds(tokens: readonly Token[]): Map<number, number> {
  const ends = new Map<number, number>();
  const next = new Map<number, number>();
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { text = '' } = tokens[i] ?? {};
    if (!text.startsWith('`')) continue;
    const end = next.get(text.length);
    if (end !== undefined) ends.set(i, end);
    next.set(text.length, i);
  }
  return ends;
}

/** Where inline formulas that start with the dollar at `offset` end; `$a$$b$` is two that touch. */
function inlineEnd(text: string, tokens: readonly Token[], from: number): Token | undefined {
  let start = (tokens[from]?.offset ?? 0) + 1;
  for (const token of tokens.slice(from + 1, from + 200)) {
    if (!token.text.startsWith('$')) continue;
    const after = text[token.offset + 1] ?? '';
    if (!isInlineFormula(text.slice(start, token.offset), after)) return undefined;
    if (token.text.length !== 2) return { text: token.text.slice(1), offset: token.offset + 1 };
    start = token.offset + 2;
  }
  return undefined;
}

export function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let skipped = 0;
  const lastCommentEnd = text.lastIndexOf('-->');
  for (const block of textBlocks(text)) {
    const written = text.slice(block.start, block.end);
    if (!MARK.test(written)) continue;
    const tokens = tokensOf(written, block.start);
    const ends = codeEnds(tokens);
    for (let i = 0; i < tokens.length; i++) {
      let token = tokens[i];
      if (!token || token.offset < skipped) continue;
      if (token.text === '<!--') {
        if (token.offset < lastCommentEnd) skipped = text.indexOf('-->', token.offset);
        continue;
      }
      if (token.text === '\\[' || token.text === '\\]')
        marks.push({ text: token.text, offset: token.offset, block });
      i = ends.get(i) ?? i;
      if (token.text === '$') {
        const rest = inlineEnd(text, tokens, i);
        if (!rest) continue;
        skipped = rest.offset;
        if (rest.text === '') continue;
        token = rest;
      }
      if (!token.text.startsWith('$')) continue;
      for (let at = 0; at + 2 <= token.text.length && at < 4; at += 2) {
        marks.push({ text: '$$', offset: token.offset + at, block });
      }
    }
  }
  return marks;
}
