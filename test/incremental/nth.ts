/** A number of any size → an item of a list, going round. */

/** @returns nothing of an empty list */
export const nth = <Item>(items: readonly Item[], number: number): Item | undefined =>
  items[number % items.length];
