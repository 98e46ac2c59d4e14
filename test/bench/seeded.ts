/** A number → the same endless row of random numbers on every machine (mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */

export interface Seeded {
  /** From 0 up to, but without, `end`. */
  below(end: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
}

export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return {
    below,
    pick: ([first, ...others]) => [first, ...others][below(others.length + 1)] ?? first,
  };
}
