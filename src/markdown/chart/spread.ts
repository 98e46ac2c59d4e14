/** Moves things along a line until none overlaps another, each as little as may be, in the order that they wanted. */

export interface Wish {
  /** Where its middle would stand. */
  readonly at: number;
  readonly size: number;
}

/** @returns the middles; what cannot fit between the ends stands beyond the last one rather than on another */
export function spread(wishes: readonly Wish[], from: number, to: number): number[] {
  const order = wishes.map((_, i) => i).sort((a, b) => (wishes[a]?.at ?? 0) - (wishes[b]?.at ?? 0) || a - b);
  // Neighbours that touch become a group, which stands where its members would on average.
  const groups: { members: number[]; size: number; wanted: number; start: number }[] = [];
  for (const i of order) {
    const { at, size } = wishes[i] ?? { at: 0, size: 0 };
    let group = { members: [i], size, wanted: at - size / 2, start: 0 };
    for (;;) {
      const start = group.wanted / group.members.length;
      group.start = Math.max(from, Math.min(start, to - group.size));
      const before = groups.at(-1);
      if (!before || before.start + before.size <= group.start) break;
      groups.pop();
      // A member's wish for the group's start is less by what stands before it in the group.
      const wanted = before.wanted + group.wanted - group.members.length * before.size;
      group = {
        members: [...before.members, ...group.members],
        size: before.size + group.size,
        wanted,
        start: 0,
      };
    }
    groups.push(group);
  }
  const middles: number[] = wishes.map(({ at }) => at);
  for (const { members, start } of groups) {
    let at = start;
    for (const i of members) {
      const size = wishes[i]?.size ?? 0;
      middles[i] = at + size / 2;
      at += size;
    }
  }
  return middles;
}
