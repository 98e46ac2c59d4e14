import { expect, test } from 'vitest';
import { coalesce } from '../../src/dev/coalesce.ts';

test('a burst is worked on once, and what comes meanwhile once more afterwards', async () => {
  const batches: string[][] = [];
  let atWork = 0;
  let most = 0;
  let finish = (): void => {};
  const works = coalesce<string>(5, async (items) => {
    batches.push([...items]);
    most = Math.max(most, ++atWork);
    await new Promise<void>((done) => {
      finish = done;
    });
    atWork--;
  });
  for (const item of ['a', 'b', 'a']) works.add(item);
  await expect.poll(() => batches).toEqual([['a', 'b']]);
  for (const item of ['c', 'd']) works.add(item);
  finish();
  await expect
    .poll(() => batches)
    .toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  finish();
  await works.stop();
  expect(most).toBe(1);
});

test('what is pending when it stops is dropped', async () => {
  const batches: string[][] = [];
  const works = coalesce<string>(0, async (items) => {
    batches.push([...items]);
  });
  works.add('a');
  await works.stop();
  await new Promise((later) => setTimeout(later));
  expect(batches).toEqual([]);
});
