/** A map, again and again → the same, in which whatever did not change is the same object as the last time, and so is the map when nothing did. */

import { areSame } from './are-same.ts';

export type KeepMap<Value> = (now: ReadonlyMap<string, Value>) => ReadonlyMap<string, Value>;

/** @param keep gives back a value as it was, where that says the same */
export function keepMap<Value>(
  keep: (now: Value, before: Value | undefined) => Value = (now) => now,
): KeepMap<Value> {
  let before: ReadonlyMap<string, Value> = new Map();
  return (now) => {
    const kept = new Map(Array.from(now, ([key, value]) => [key, keep(value, before.get(key))]));
    if (!areSame(listed(kept), listed(before))) before = kept;
    return before;
  };
}

const listed = (map: ReadonlyMap<string, unknown>): unknown[] => [...map.keys(), ...map.values()];
