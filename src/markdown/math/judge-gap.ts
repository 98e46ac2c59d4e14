/** What stands between two `$$` → whether it can be a formula: TeX, prose, either, or certainly not. */

export type Verdict = 'formula' | 'either' | 'prose' | 'never' | 'empty';

const HAN = /[\p{Script=Han}]/gu;
const SENTENCE = /[，。；：！？、]/g;
/** Lines that no formula holds: headings, code fences, tables, rules, list items of prose, images, links, HTML. */
const BLOCK =
  /^[ \t]*(?:#{1,6}[ \t]|```|~~~|\|?[ \t]*:?-{3,}|\*{3,}[ \t]*$|\[\^[^\]\n]*\]:|<\/?[a-z]+[\s>]|(?:[-*+]|\d+[.)])[ \t]+[^\\\n]*\p{Script=Han})/mu;
const INLINE = /!\[|\]\(|<\/[a-z]+>|<(?:img|br|font|span|a)\b|\*\*\S|`/i;

interface Findings {
  readonly han: number;
  readonly sentences: number;
  readonly dollars: number;
  readonly signs: number;
  readonly words: number;
}

/** Counts at the level of the formula itself; what stands in braces or in an environment may be a caption of anything. */
function survey(text: string): Findings {
  let braces = 0;
  let environments = 0;
  let dollars = 0;
  let signs = 0;
  let top = '';
  for (const [token] of text.matchAll(/\\(?:begin|end)\s*\{[a-zA-Z]+\*?\}|\\(?:[a-zA-Z]+|[\s\S])|[^\\]/g)) {
    if (token.startsWith('\\')) {
      if (token.startsWith('\\begin')) environments++;
      if (token.startsWith('\\end')) environments = Math.max(0, environments - 1);
      if (token.length > 1 && token !== '\\$') signs += 2;
      top += ' ';
    } else if (token === '{') braces++;
    else if (token === '}') braces = Math.max(0, braces - 1);
    else if (braces > 0 || environments > 0) continue;
    else if (token === '$') dollars++;
    else {
      if (/[=^_&+<>]/.test(token)) signs++;
      top += token;
    }
  }
  // A brace that is never closed hides nothing.
  const seen = braces > 0 ? text : top;
  return {
    han: seen.match(HAN)?.length ?? 0,
    sentences: seen.match(SENTENCE)?.length ?? 0,
    dollars,
    signs,
    words: seen.match(/(?<![A-Za-z])[A-Za-z]{2,}(?=[ ,.:])/g)?.length ?? 0,
  };
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
  const { han, sentences, dollars, signs, words } = survey(trimmed);
  if (INLINE.test(trimmed) && han > 0) return 'never';
  if (dollars > 1) return han > 0 ? 'never' : 'prose';
  if (han > 0 || sentences > 0) {
    if (signs === 0) return blank ? 'never' : 'prose';
    if (blank && han >= 4) return 'never';
    return han > 30 || (sentences > 0 && han >= 10) || signs * 4 < han ? 'prose' : 'either';
  }
  if (words >= 5 && words > signs) return blank ? 'never' : 'prose';
  return signs > 0 ? 'formula' : 'either';
}
