/** Problems as a reader sees them, one a line: `2:8+4 rule message|advice`. */

import type { Problem } from '../../src/model/problem.ts';

export function tellPlaces(problems: readonly Problem[]): string[] {
  return problems.map(({ place, rule, message, advice }) => {
    const where =
      place.line === undefined ? place.file : `${place.line}:${place.column ?? ''}+${place.length ?? ''}`;
    return `${where} ${rule} ${message}${advice === undefined ? '' : `|${advice}`}`;
  });
}
