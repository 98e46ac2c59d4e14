/** Holds what the program takes for granted of the packages that fonts come from. */

import { expect, test } from 'vitest';
import { codePointsOf } from '../../src/subset/code-points-of.ts';
import { fontSources } from '../../src/subset/font-sources.ts';
import { openCutter } from '../../src/subset/open-cutter.ts';

const cut = openCutter({ threads: 1 });
const { main, others } = await fontSources();

test('both weights of the main font have the same characters, all that Chinese needs among them', async () => {
  const regular = codePointsOf(await cut({ source: main[400] }));
  expect(codePointsOf(await cut({ source: main[700] }))).toEqual(regular);
  expect(regular.size).toBeGreaterThan(7000);
  for (const character of '的龙龟鬱Aé，。、；：？！“”‘’（）《》【】—…·～•') {
    expect([character, regular.has(character.codePointAt(0) ?? 0)]).toEqual([character, true]);
  }
});

test('signs and rare Han are in the slices, Greek in KaTeX', async () => {
  expect(others.length).toBeGreaterThan(90);
  expect(others.at(-3)).toContain('KaTeX_Main-Regular');
  expect(codePointsOf(await cut({ source: others.at(-2) ?? '' })).has(0x3b1)).toBe(true);
});
