/** Problems by file, line and column; those of one place stay in the order in which they were found. */

import { byCodePoint } from '../model/by-code-point.ts';
import type { Problem } from '../model/problem.ts';

export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) =>
      byCodePoint(a.place.file, b.place.file) ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0),
  );
}
