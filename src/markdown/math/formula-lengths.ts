/** The lengths that a formula asks for by itself: `\rule{3em}{1pt}`, `\hspace{2cm}`, `\\[5pt]`. */

/** https://katex.org/docs/supported.html#units, of those that a note may hold. */
const ems: Readonly<Record<string, number>> = {
  em: 1,
  ex: 0.431,
  mu: 1 / 18,
  pt: 0.1,
  px: 0.1,
  bp: 0.1,
  pc: 1.2,
  mm: 0.285,
  cm: 2.845,
  in: 7.227,
};

const command =
  /\\(?:rule|raisebox|hspace\*?|m?kern|[hm]skip|cr|\\)(?:\s*(?:\[[^\][]*\]|\{[^{}]*\})){0,3}(?:\s*(?:[-+]\s*)?[\d.]+\s*[a-z]{2})?/g;
const length = /(?<![\d.])(\d+(?:\.\d*)?|\.\d+)\s*([a-z]{2})(?![a-z])/g;

export interface Length {
  /** As written, without its sign. */
  readonly text: string;
  readonly offset: number;
  readonly ems: number;
}

export function formulaLengths(tex: string): Length[] {
  return [...tex.matchAll(command)].flatMap((match) =>
    Array.from(match[0].matchAll(length), (found) => ({
      text: found[0],
      offset: match.index + found.index,
      ems: Number(found[1]) * (ems[found[2] ?? ''] ?? 0),
    })),
  );
}
