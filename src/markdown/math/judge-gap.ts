/** What stands between two `$$` → whether it can be a formula: TeX, prose, either, or certainly not. */

import { countHan } from '../han.ts';

export type Verdict = 'formula' | 'either' | 'prose' | 'never' | 'empty';

const HAN = /\p{Script=Han}/u;
const SENTENCE = /[，。；：！？、]/;
const WORD = /(?<![A-Za-z])[A-Za-z]{2,}(?=[ ,.:])/g;
/** Lines that no formula holds: headings, code fences, tables, rules, list items of prose, images, links, HTML. */
const BLOCK =
  /^[ \t]*(?:#{1,6}[ \t]|```|~~~|\|?[ \t]*:?-{3,}|\*{3,}[ \t]*$|\[\^[^\]\n]*\]:|<\/?[a-z]+[\s>]|(?:[-*+]|\d+[.)])[ \t]+[^\\\n]*\p{Script=Han})/mu;
const INLINE = /!\[|\]\(|<\/[a-z]+>|<(?:img|br|font|span|a)\b|\*\*\S|`/i;

const COMMAND = /\\(?:begin|end)\s*\{[a-zA-Z]+\*?\}|\\(?:[a-zA-Z]+|[\s\S])/y;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const DOLLAR = 0x24;
const isSpecial = (code: number): boolean =>
  code === BACKSLASH || code === OPEN || code === CLOSE || code === DOLLAR;

interface Findings {
  readonly han: number;
  readonly dollars: number;
  readonly signs: number;
  /** What stands at its level. */
  readonly seen: string;
}

/** Counts at the level of the formula itself; what stands in braces or in an environment may be a caption of anything. */
function survey(text: string): Findings {
  let braces = 0;
  let environments = 0;
  let dollars = 0;
  let signs = 0;
  let top = '';
  // Piece by piece, since an expression that cuts each out takes longer.
  for (let i = 0; i < text.length; ) {
    const from = i;
    while (i < text.length && !isSpecial(text.charCodeAt(i))) i++;
    if (i > from && braces === 0 && environments === 0) {
      const plain = text.slice(from, i);
      signs += plain.match(/[=^_&+<>]/g)?.length ?? 0;
      top += plain;
    }
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) {
      COMMAND.lastIndex = i;
      if (!COMMAND.test(text)) break;
      if (text.startsWith('begin', i + 1)) environments++;
      if (text.startsWith('end', i + 1)) environments = Math.max(0, environments - 1);
      if (text.charCodeAt(i + 1) !== DOLLAR) signs += 2;
      top += ' ';
      i = COMMAND.lastIndex;
      continue;
    }
    if (code === OPEN) braces++;
    else if (code === CLOSE) braces = Math.max(0, braces - 1);
    else if (code === DOLLAR && braces === 0 && environments === 0) dollars++;
    i++;
  }
  // A brace that is never closed hides nothing.
  const seen = braces > 0 ? text : top;
  return { han: countHan(seen, HAN), dollars, signs, seen };
}

/**
 * @param text with `\n` between lines, without the marks of quotes
 * @param single whether it starts in a heading or a row of a table, which end with their line
 */
export function judgeGap(text: string, single: boolean): Verdict {
  const trimmed = text.trim();
  if (trimmed === '') return 'empty';
  const blank = /\n[ \t]*\n/.test(trimmed);
  const more = text.indexOf('\n') + 1;
  if (more > 0 && (single || BLOCK.test(text.slice(more)))) return 'never';
  const { han, dollars, signs, seen } = survey(trimmed);
  if (INLINE.test(trimmed) && han > 0) return 'never';
  if (dollars > 1) return han > 0 ? 'never' : 'prose';
  const isSentence = SENTENCE.test(seen);
  if (han > 0 || isSentence) {
    if (signs === 0) return blank ? 'never' : 'prose';
    if (blank && han >= 4) return 'never';
    return han > 30 || (isSentence && han >= 10) || signs * 4 < han ? 'prose' : 'either';
  }
  const words = seen.match(WORD)?.length ?? 0;
  if (words >= 5 && words > signs) return blank ? 'never' : 'prose';
  return signs > 0 ? 'formula' : 'either';
}
