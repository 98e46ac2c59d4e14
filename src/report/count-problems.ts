/** How many problems there are, by severity and by rule; the most frequent rule first. */

import { byCodePoint } from '../model/by-code-point.ts';
import type { Problem } from '../model/problem.ts';

export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly warningsByRule: Readonly<Record<string, number>>;
}

export function countProblems(problems: readonly Problem[]): ProblemCounts {
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const counts = new Map<string, number>();
  for (const { rule } of warnings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const byRule = [...counts].sort(([a, m], [b, n]) => n - m || byCodePoint(a, b));
  return {
    errors: problems.length - warnings.length,
    warnings: warnings.length,
    warningsByRule: Object.fromEntries(byRule),
  };
}
