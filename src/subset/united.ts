/** Lists of code points → all that stand in any of them, each once. */

export function united(lists: Iterable<Iterable<number>>): number[] {
  const all = new Set<number>();
  for (const list of lists) for (const code of list) all.add(code);
  return [...all];
}
