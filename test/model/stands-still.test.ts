import { expect, test } from 'vitest';
import { standsStill } from '../../src/model/stands-still.ts';

const settled = Date.UTC(2026, 0, 1, 12, 0, 0, 0);
const edited = settled + 123.25;

test('a file stands still as long as its size, its times and its inode do', () => {
  const before = [10, edited, edited, 7] as const;
  expect(standsStill([10, edited, edited, 7], before, edited + 5000)).toBe(true);
  for (const i of [0, 1, 2, 3]) {
    const now: [number, number, number, number] = [...before];
    now[i] = (now[i] ?? 0) + 1;
    expect(standsStill(now, before, edited + 5000)).toBe(false);
  }
  expect(standsStill(undefined, before, edited + 5000)).toBe(false);
  expect(standsStill(before, undefined, edited + 5000)).toBe(false);
});

test('an edit in the moment in which it was looked at is not missed', () => {
  const stats = [10, settled, edited, 7] as const;
  expect(standsStill(stats, stats, edited)).toBe(false);
  expect(standsStill(stats, stats, edited + 50)).toBe(false);
  expect(standsStill(stats, stats, edited + 500)).toBe(true);
});

test('where a clock goes in steps of two seconds, the moment is as long', () => {
  const stats = [10, settled, settled, 7] as const;
  expect(standsStill(stats, stats, settled + 1900)).toBe(false);
  expect(standsStill(stats, stats, settled + 2100)).toBe(true);
});
