/** Counts one more or one less of a thing; of what is counted down to nothing, nothing is left. */

export function addCount<Item>(counts: Map<Item, number>, item: Item, by: 1 | -1): void {
  const count = (counts.get(item) ?? 0) + by;
  if (count === 0) counts.delete(item);
  else counts.set(item, count);
}
