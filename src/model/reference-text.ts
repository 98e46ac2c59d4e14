/** How a reference to a label reads: `(3)`, `2`, `图 2`, `第三节`. */

import type { Label } from './label.ts';

/** @param form the command's name: `ref` gives the number, `eqref` puts it in parentheses, `cref` names the kind as well */
export function referenceText({ kind, number, title }: Label, form: string): string {
  if (number === '') return `“${title}”`;
  if (form === 'eqref') return `(${number})`;
  if (form === 'ref') return number;
  if (kind === '节') return `第${number}节`;
  return kind === '式' ? `式 (${number})` : `${kind} ${number}`;
}
