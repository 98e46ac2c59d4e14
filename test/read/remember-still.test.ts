import { expect, test } from 'vitest';
import type { Stats, Survey } from '../../src/model/survey.ts';
import { rememberStill } from '../../src/read/remember-still.ts';

const surveyed = (at: number, stats?: Stats): Survey => ({
  at,
  notes: [],
  files: [],
  stats: new Map(stats ? [['a', stats]] : []),
  problems: [],
});

test('a file that stands as it stood is read once; one that was edited just before it was looked at, again', async () => {
  const remember = rememberStill<number>();
  let readings = 0;
  const read = (survey: Survey) => remember('a', survey, async () => ++readings);
  // Edited half a second before.
  expect(await read(surveyed(1000.5, [1, 500.5, 500.5, 7]))).toBe(1);
  expect(await read(surveyed(2000, [1, 500.5, 500.5, 7]))).toBe(1);
  expect(await read(surveyed(3000, [2, 2990.5, 2990.5, 7]))).toBe(2);
  expect(await read(surveyed(4000, [2, 2990.5, 2990.5, 7]))).toBe(3);
  expect(await read(surveyed(5000, [2, 2990.5, 2990.5, 7]))).toBe(3);
  expect(await read(surveyed(6000))).toBe(4);
  expect(await read(surveyed(7000))).toBe(5);
});

test('what could not be read is not remembered', async () => {
  const remember = rememberStill<number>();
  const survey = surveyed(1000, [1, 1.5, 1.5, 7]);
  await expect(remember('a', survey, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await remember('a', survey, async () => 1)).toBe(1);
});
