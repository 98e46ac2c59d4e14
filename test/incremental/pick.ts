/** A number of any size → an item of a list that is never empty. */

export const pick = <Item>(items: readonly [Item, ...Item[]], number: number): Item =>
  items[number % items.length] ?? items[0];
