import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addCount } from '../../src/model/add-count.ts';
import { follow } from '../../src/model/follow.ts';

interface Part {
  readonly letters: string;
}

const parts: readonly Part[] = ['ab', 'bc', '', 'aacd'].map((letters) => ({ letters }));

function counter() {
  const counts = new Map<string, number>();
  const count = follow<Part>(({ letters }, by) => {
    for (const letter of letters) addCount(counts, letter, by);
  });
  return (list: readonly Part[]): ReadonlyMap<string, number> => {
    count(list);
    return counts;
  };
}

test('what is counted on from list to list is what is counted anew', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom(...parts), { maxLength: 6 })), (lists) => {
      const count = counter();
      for (const list of lists) expect(count(list)).toEqual(counter()(list));
    }),
  );
});
