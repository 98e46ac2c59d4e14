/** Says why a formula is too big to be drawn, or nothing: KaTeX's time and stack grow with it. */

import { formulaLengths } from './formula-lengths.ts';

/** Longest formula that is drawn, in characters. */
const MAX_FORMULA = 10_000;
/** Longest one that defines macros, whose bodies may come back many times. */
const MAX_DEFINING = 2_000;
/** Deepest nesting of groups; beyond some 500 KaTeX overflows the stack. */
const MAX_DEPTH = 100;

/** Longest length that a formula may ask for, in em; people push things aside by 100 cm, which is 285. */
export const MAX_LENGTH = 1_000;

export interface FormulaExcess {
  readonly message: string;
  readonly advice: string;
  /** Where in the formula. */
  readonly offset?: number;
}

function depthOf(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const match of tex.matchAll(/\\[a-zA-Z]+|\\.|[{}]/gs)) {
    if (match[0] === '{') deepest = Math.max(deepest, ++depth);
    else if (match[0] === '}') depth--;
  }
  // `\frac\frac\frac…` nests without a brace.
  const run = tex.match(/(?:\\(?:d|t|c)?frac|\\sqrt|[\^_])(?:\s*(?:\\(?:d|t|c)?frac|\\sqrt)){20,}/g) ?? [];
  return Math.max(deepest, ...run.map((r) => r.split('\\').length));
}

export function formulaExcess(tex: string, defines: boolean): FormulaExcess | undefined {
  const most = defines ? MAX_DEFINING : MAX_FORMULA;
  const advice = '把公式拆成几条。';
  if (tex.length > most) {
    return { message: `${defines ? '定义宏的' : ''}公式有 ${tex.length} 个字符，上限是 ${most}。`, advice };
  }
  // Each level takes a character or more.
  if (tex.length > MAX_DEPTH && depthOf(tex) > MAX_DEPTH)
    return { message: `公式嵌套超过 ${MAX_DEPTH} 层。`, advice };
  const long = formulaLengths(tex).find(({ ems }) => ems > MAX_LENGTH);
  if (!long) return undefined;
  const { text, offset } = long;
  return {
    message: `公式里的长度 ${text} 太长，上限是 ${MAX_LENGTH}em。`,
    advice: '检查数字和单位。',
    offset,
  };
}
