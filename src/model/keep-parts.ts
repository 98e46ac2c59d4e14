/** A piece of plain data, and what it was before → the same, in which whatever is as it was is the same object as before. */

/** Looks one level deep. */
export function keepParts<Data extends object>(now: Data, before: Data | undefined): Data {
  if (before === undefined) return now;
  const kept: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(now)) {
    const old: unknown = Reflect.get(before, name);
    if (name in before && (old === part || JSON.stringify(old) === JSON.stringify(part))) kept[name] = old;
  }
  const [all, old] = [Object.keys(now), Object.keys(before)];
  const isSame = Object.keys(kept).length === all.length && all.join() === old.join();
  return isSame ? before : { ...now, ...kept };
}
