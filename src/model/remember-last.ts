/** Something that is worked out from several things → the same, worked out again only when one of them is another. */

import { areSame } from './are-same.ts';

export type RememberLast<Value> = (name: string, from: readonly unknown[], work: () => Value) => Value;

/** @returns for each name, the value that was worked out last is kept */
export function rememberLast<Value>(): RememberLast<Value> {
  const known = new Map<string, { readonly from: readonly unknown[]; readonly value: Value }>();
  return (name, from, work) => {
    const before = known.get(name);
    if (before && areSame(before.from, from)) return before.value;
    const value = work();
    known.set(name, { from, value });
    return value;
  };
}
