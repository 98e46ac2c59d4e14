/** The notebook's errors → what the overlay of an open page shows; warnings are left to the terminal. */

import type { Complaint } from '../model/preview-state.ts';
import type { Place, Problem } from '../model/problem.ts';
import { sortProblems } from '../report/sort-problems.ts';
import { markLine } from './mark-line.ts';

interface Showing {
  readonly sourceLine: (place: Place) => string | undefined;
  /** A place's file as the author can open it. */
  readonly showFile: (file: string) => string;
}

export function complaintsOf(problems: readonly Problem[], { sourceLine, showFile }: Showing): Complaint[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return sortProblems(errors).map(({ place, rule, message, advice }) => {
    const { file, line, column, length } = place;
    const source = line === undefined ? undefined : sourceLine(place);
    return {
      place: [showFile(file), line, column].filter((part) => part !== undefined).join(':'),
      rule,
      message,
      ...(advice && { advice }),
      ...(source?.trim() && { line: markLine(source, column, length) }),
    };
  });
}
