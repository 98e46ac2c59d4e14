/** Gives the labelled rows of a formula their numbers: `\label{x}` becomes `\tag{3}`, which KaTeX knows. */

export interface EquationLabel {
  readonly name: string;
  /** What the reader sees between the parentheses. */
  readonly number: string;
  /** Where `\label` stands in the formula. */
  readonly offset: number;
}

export interface NumberedEquation {
  /** As long as it was, so that the places of complaints stay true. */
  readonly tex: string;
  readonly labels: readonly EquationLabel[];
}

const token =
  /\\label\s*\{([^{}]*)\}|\\tag\s*(\*?)\s*\{([^{}]*)\}|\\begin\s*\{([^{}]*)\}|\\end\s*\{[^{}]*\}|\\\\|\\.|%[^\n]*/gs;
/** Environments whose rows KaTeX numbers one by one: https://katex.org/docs/supported.html#environments */
const rowwise = /^(?:align|alignat|gather)\*?$/;

interface Row {
  readonly labels: { readonly name: string; readonly offset: number; readonly length: number }[];
  tag?: string;
}

/** @param next gives the next number; called once for each row that has a label and no tag of its own */
export function numberEquation(tex: string, next: () => string): NumberedEquation {
  if (!tex.includes('\\label')) return { tex, labels: [] };
  const rows: Row[] = [{ labels: [] }];
  let depth = 0;
  let rowDepth = -1;
  for (const match of tex.matchAll(token)) {
    const [text, label, , tag, environment] = match;
    const row = rows.at(-1);
    if (environment !== undefined) {
      depth++;
      if (rowwise.test(environment)) rowDepth = depth;
    } else if (text.startsWith('\\end')) {
      if (depth === rowDepth) rowDepth = -1;
      depth--;
    } else if (text === '\\\\' && depth === rowDepth) rows.push({ labels: [] });
    else if (tag !== undefined && row) row.tag = tag;
    else if (label !== undefined && row)
      row.labels.push({ name: label.trim(), offset: match.index, length: text.length });
  }
  let numbered = tex;
  const labels: EquationLabel[] = [];
  for (const row of rows) {
    if (row.labels.length === 0) continue;
    const number = row.tag ?? next();
    row.labels.forEach(({ name, offset, length }, i) => {
      const mark = i === 0 && row.tag === undefined ? `\\tag{${number}}` : '';
      numbered = numbered.slice(0, offset) + mark.padEnd(length) + numbered.slice(offset + length);
      labels.push({ name, number, offset });
    });
  }
  return { tex: numbered, labels };
}
