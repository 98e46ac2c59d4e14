/** Lists of code points → all that stand in any of them, each once. */

export function united(lists: Iterable<Iterable<number>>): number[] {
  const isIn = new Uint8Array(0x110000);
  const all: number[] = [];
  for (const list of lists) {
    for (const code of list) {
      if (isIn[code] === 1) continue;
      isIn[code] = 1;
      all.push(code);
    }
  }
  return all;
}
