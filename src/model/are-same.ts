/** Whether two lists hold the same, one by one: not what only looks alike. */

export const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);
