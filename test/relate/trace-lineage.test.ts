import { expect, test } from 'vitest';
import type { FrontMatter } from '../../src/model/front-matter.ts';
import { locateNotes } from '../../src/relate/locate-notes.ts';
import { traceLineage } from '../../src/relate/trace-lineage.ts';
import { makeNote } from './make-note.ts';

function trace(notes: Record<string, Partial<FrontMatter>>) {
  const { ties, problems } = traceLineage(
    locateNotes(Object.entries(notes).map(([file, head]) => makeNote(file, head))),
  );
  return {
    ties: ties.map(({ from, to, kind }) => `${from.url} ${kind} ${to.url}`),
    told: problems.map(({ message, advice }) => `${message}${advice ?? ''}`),
  };
}

test('a name is the last part of a note’s address', () => {
  expect(
    trace({ 'a/vit.md': {}, 'b/swin.md': { buildsOn: ['vit'] }, 'b/mae.md': { compares: ['b/swin'] } }),
  ).toEqual({
    ties: ['/b/swin/ builds-on /a/vit/', '/b/mae/ compares /b/swin/'],
    told: [],
  });
});

test('an unknown name is told with the nearest right one, an ambiguous one with both', () => {
  const { told } = trace({ 'a/vit.md': {}, 'b/x.md': {}, 'c/x.md': {}, 'd.md': { buildsOn: ['vjt', 'x'] } });
  expect(told).toEqual([
    'builds-on 里的 vjt 不是别的哪一篇笔记。是不是 vit？',
    'builds-on 里的 x 可以是 /b/x/ 或 /c/x/。写全，如 b/x。',
  ]);
});

test('a circle is told once, with its way; comparing each other is none', () => {
  const { told } = trace({
    'a.md': { buildsOn: ['b'], compares: ['b'] },
    'b.md': { buildsOn: ['c'], compares: ['a'] },
    'c.md': { buildsOn: ['a'] },
  });
  expect(told).toEqual(['谱系绕成了圈：a → b → c → a。去掉其中一条 builds-on。']);
});
