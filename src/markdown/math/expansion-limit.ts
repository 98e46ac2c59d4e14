/** Formula and macros → how many expansions KaTeX may make, so that a few macros cannot unfold into a book. */

/** What a formula may grow to by its macros, in characters; 100,000 take KaTeX 20 seconds. */
const BUDGET = 40_000;
const LEAST = 10;
const MOST = 1_000;

/** A formula that defines a macro. */
export const DEFINITION = /\\(?:[gex]?def|(?:re)?newcommand|providecommand|(?:fut|g)?let)(?![a-zA-Z])/;

/** How much one expansion of a macro can add; KaTeX keeps those that a formula defines as lists of tokens. */
function weightOf(macro: unknown, length: number): number {
  if (typeof macro === 'string') {
    const repeats = [...macro.matchAll(/#(\d)/g)].some(
      ({ 1: n }, _, all) => all.filter((m) => m[1] === n).length > 1,
    );
    return macro.length + (repeats ? length : 0);
  }
  if (typeof macro !== 'object' || macro === null) return 0;
  const tokens: readonly { text?: string }[] =
    'tokens' in macro && Array.isArray(macro.tokens) ? macro.tokens : [];
  const uses = tokens.filter(({ text }) => text === '#').length;
  const repeats = 'numArgs' in macro && uses > Number(macro.numArgs);
  return tokens.length + (repeats ? length : 0);
}

export function expansionLimit(tex: string, macros: Readonly<Record<string, unknown>>): number {
  const own = DEFINITION.test(tex) ? tex.length : 0;
  const weight = Math.max(own, 1, ...Object.values(macros).map((macro) => weightOf(macro, tex.length)));
  return Math.min(MOST, Math.max(LEAST, Math.floor(BUDGET / weight)));
}
