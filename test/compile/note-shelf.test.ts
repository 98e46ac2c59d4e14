import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { openShelf } from '../../src/cache/shelf.ts';
import { noteShelf } from '../../src/compile/note-shelf.ts';
import { scratch } from '../write/scratch.ts';

test('who remembers a drawing keeps none of the note around it in memory', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const shelf = noteShelf(openShelf(await scratch()));
  const html = '<span>一个公式，𝔁</span>';
  const [before, after] = ['前'.repeat(500_000), '后'.repeat(500_000)];
  const drawing = { name: 'inline x', part: 0, at: before.length, length: html.length, about: { text: '' } };
  const text = { outline: [], body: [before + html + after], drawings: { scope: '{}', all: [drawing] } };
  shelf.keep('a', { text, problems: [] });
  collect();
  const held = process.memoryUsage().heapUsed;
  const remembered = Array.from({ length: 30 }, () => shelf.drawings('a'));
  collect();
  expect(process.memoryUsage().heapUsed - held).toBeLessThan(10_000_000);
  expect(remembered.map((drawings) => drawings?.all[0]?.html)).toEqual(remembered.map(() => html));
});
