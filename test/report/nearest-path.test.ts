import { expect, test } from 'vitest';
import { nearestPath } from '../../src/report/nearest-path.ts';

const paths = [
  '检测/detr.md',
  '分类/resnet.md',
  'nlp/machine-translation.md',
  'img/pipeline.png',
  'img/a.png',
];

test.each([
  ['nlp/word2vec.md', undefined],
  ['分类/detr.md', '检测/detr.md'],
  ['检测/DETR.md', '检测/detr.md'],
  ['分类/resnett.md', '分类/resnet.md'],
  ['img/pipelin.png', 'img/pipeline.png'],
  ['img/pipeline.svg', 'img/pipeline.png'],
  ['img/b.png', undefined],
  ['img/没有.png', undefined],
])('%s', (wrong, expected) => {
  expect(nearestPath(wrong, paths)).toBe(expected);
});
