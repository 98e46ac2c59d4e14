/** Something that is worked out from one side of each of many parts → the same, worked out again only when that side of one of them is another. */

import { areSame } from './are-same.ts';

/** @param beside whatever else it is worked out from */
export type RememberOver<Part, Value> = (
  parts: readonly Part[],
  beside: readonly unknown[],
  work: () => Value,
) => Value;

/** @param sideOf all of a part that the work looks at; of a part that is the same object it is not asked */
export function rememberOver<Part extends object, Value>(
  sideOf: (part: Part) => readonly unknown[],
): RememberOver<Part, Value> {
  let last:
    | { readonly parts: readonly Part[]; readonly beside: readonly unknown[]; readonly value: Value }
    | undefined;

  const isAsBefore = (part: Part, before: Part | undefined): boolean =>
    part === before || (before !== undefined && areSame(sideOf(part), sideOf(before)));

  return (parts, beside, work) => {
    const before = last;
    const isKnown =
      before !== undefined &&
      areSame(beside, before.beside) &&
      parts.length === before.parts.length &&
      parts.every((part, i) => isAsBefore(part, before.parts[i]));
    const value = isKnown ? before.value : work();
    last = { parts, beside, value };
    return value;
  };
}
