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
    return true;
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
    return true;
  });
  works.add('a');
  await works.stop();
  await new Promise((later) => setTimeout(later));
  expect(batches).toEqual([]);
});

test('work that gives way to what comes meanwhile is done again with it, as of when the first came', async () => {
  const batches: (readonly [items: readonly string[], since: number])[] = [];
  const works = coalesce<string>(0, async (items, since, isFollowed) => {
    batches.push([[...items], since]);
    if (batches.length === 1) works.add('b');
    return !isFollowed();
  });
  works.add('a');
  await expect.poll(() => batches.map(([items]) => items)).toEqual([['a'], ['a', 'b']]);
  expect(batches[1]?.[1]).toBe(batches[0]?.[1]);
  await works.stop();
});

test('what comes during the first work waits for it', async () => {
  const batches: string[][] = [];
  let finish = (): void => {};
  const first = new Promise<void>((done) => {
    finish = done;
  });
  const work = async (items: ReadonlySet<string>) => {
    batches.push([...items]);
    return true;
  };
  const works = coalesce<string>(0, work, first);
  works.add('a');
  await new Promise((later) => setTimeout(later, 5));
  expect(batches).toEqual([]);
  finish();
  await expect.poll(() => batches).toEqual([['a']]);
  await works.stop();
});
