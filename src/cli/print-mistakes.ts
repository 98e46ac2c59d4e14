/** Wrong usage as text. */

import { printable } from '../report/printable.ts';
import type { Mistake } from './parse-arguments.ts';

export function printMistakes(mistakes: readonly Mistake[]): string {
  const lines = mistakes.flatMap(({ message, advice }) => [message, ...(advice ? [`  ${advice}`] : [])]);
  return `${lines.map(printable).join('\n')}\n`;
}
