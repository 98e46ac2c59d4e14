/** Says why a formula is too big to be drawn, or nothing: KaTeX's time and stack grow with it. */

/** Longest formula that is drawn, in characters. */
const MAX_FORMULA = 10_000;
/** Longest one that defines macros, whose bodies may come back many times. */
const MAX_DEFINING = 2_000;
/** Deepest nesting of groups; beyond some 500 KaTeX overflows the stack. */
const MAX_DEPTH = 100;

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

export function formulaExcess(tex: string, defines: boolean): string | undefined {
  const most = defines ? MAX_DEFINING : MAX_FORMULA;
  if (tex.length > most) return `${defines ? '定义宏的' : ''}公式有 ${tex.length} 个字符，上限是 ${most}。`;
  return depthOf(tex) > MAX_DEPTH ? `公式嵌套超过 ${MAX_DEPTH} 层。` : undefined;
}
