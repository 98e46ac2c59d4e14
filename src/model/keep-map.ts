/** A map, again and again → the same, in which whatever did not change is the same object as the last time, and so is the map when nothing did. */

export type KeepMap<Value> = (now: ReadonlyMap<string, Value>) => ReadonlyMap<string, Value>;

/** @param keep gives back a value as it was, where that says the same */
export function keepMap<Value>(
  keep: (now: Value, before: Value | undefined) => Value = (now) => now,
): KeepMap<Value> {
  let before: ReadonlyMap<string, Value> = new Map();
  return (now) => {
    const kept = new Map(Array.from(now, ([key, value]) => [key, keep(value, before.get(key))]));
    const last = before.entries();
    const isSame =
      kept.size === before.size &&
      [...kept].every(([key, value]) => {
        const [oldKey, old] = last.next().value ?? [];
        return key === oldKey && value === old;
      });
    if (!isSame) before = kept;
    return before;
  };
}
