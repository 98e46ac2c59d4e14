import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawChart, formats } from '../../../src/markdown/chart/draw-chart.ts';
import { readChart } from '../../../src/markdown/chart/read-chart.ts';
import type { Scene } from '../../../src/markdown/chart/scene.ts';
import { overlap, textBox } from '../../../src/markdown/chart/text-box.ts';
import { parseYaml } from '../../../src/yaml/parse-yaml.ts';
import { arbitraryChart } from './arbitrary-chart.ts';

function chartOf(data: unknown) {
  // JSON is YAML.
  const { chart, problems } = readChart(parseYaml(JSON.stringify(data), '', 'chart-is-drawn'));
  expect(problems).toEqual([]);
  if (!chart) throw new Error('no chart');
  return chart;
}

function covered({ words, font }: Scene): string[] {
  const boxes = words.map((one) => ({ text: one.text, box: textBox(one, font) }));
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.text} | ${b.text}`] : [])),
  );
}

const isWithin = (n: number, most: number): boolean => n >= -0.01 && n <= most + 0.01;

describe.each(Object.entries(formats))('at the %s width', (_, format) => {
  test('no words of any chart cover others', () => {
    fc.assert(
      fc.property(arbitraryChart, (data) => {
        expect(covered(drawChart(chartOf(data), format))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('the words and the points of any chart stand inside its frame', () => {
    fc.assert(
      fc.property(arbitraryChart, (data) => {
        const scene = drawChart(chartOf(data), format);
        const boxes = scene.words.map((words) => ({ ...words, ...textBox(words, scene.font) }));
        const outside = boxes.filter(
          ({ left, right, top, bottom }) =>
            !isWithin(left, scene.width) ||
            !isWithin(right, scene.width) ||
            !isWithin(top, scene.height) ||
            !isWithin(bottom, scene.height),
        );
        expect(outside).toEqual([]);
        const lost = scene.points.filter(
          ({ x, y }) => !isWithin(x, scene.width) || !isWithin(y, scene.height),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

const bars = {
  type: 'bar',
  caption: '题注',
  x: { label: 'AP' },
  rows: ['甲', '乙', '丙'],
  series: { AP: [40, 20, -10] },
};

test('a bar is as long as its value, from zero on', () => {
  const [forty, twenty, minus] = drawChart(chartOf(bars), formats.wide).points.map(({ x }) => x);
  expect((forty ?? 0) - (twenty ?? 0)).toBeCloseTo(((twenty ?? 0) - (minus ?? 0)) * (20 / 30), 5);
});

test('every number of a chart of rows is written beside its bar', () => {
  const words = drawChart(chartOf(bars), formats.narrow).words.map(({ text }) => text);
  expect(words).toEqual(expect.arrayContaining(['40', '20', '−10']));
});

test('numbers of one chart show the same decimals', () => {
  const { words } = drawChart(chartOf({ ...bars, series: { AP: [70, 65.5, 0] } }), formats.wide);
  expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['70.0', '65.5', '0.0']));
});

test('an axis of lines that leaves out the zero is broken where it begins, one of bars never', () => {
  const isBroken = (data: unknown) =>
    drawChart(chartOf(data), formats.wide).strokes.some(({ d }) => d.includes('l-4,-2l8,-4l-4,-2'));
  const line = {
    type: 'line',
    caption: '题注',
    x: { label: '层数', at: [1, 2] },
    y: { label: 'AP' },
  };
  expect(isBroken({ ...line, series: { AP: [80, 85] } })).toBe(true);
  expect(isBroken({ ...line, series: { AP: [1, 85] } })).toBe(false);
  expect(isBroken({ ...bars, series: { AP: [80, 85, 90] } })).toBe(false);
});

test('series are told apart by mark and dashes, not by colour alone', () => {
  const data = {
    type: 'line',
    caption: '题注',
    x: { label: '层数', at: [1, 2] },
    y: { label: 'AP' },
    series: { 甲: [1, 2], 乙: [2, 4], 丙: [3, 1] },
    mark: '乙',
  };
  const lines = drawChart(chartOf(data), formats.wide).strokes.filter(({ width }) => width === 1.75);
  expect(new Set(lines.map(({ dash }) => dash)).size).toBe(3);
});

test('points whose names find no room are numbered, and the names stand below', () => {
  const crowd = Array.from({ length: 9 }, (_, i) => [1 + i / 1000, 5, `很长很长很长的第${i}个名字`]);
  const data = {
    type: 'scatter',
    caption: '题注',
    x: { label: '甲' },
    y: { label: '乙' },
    series: { 丙: crowd },
  };
  const words = drawChart(chartOf(data), formats.narrow).words.map(({ text }) => text);
  expect(words.filter((text) => text.includes('的第'))).toHaveLength(9);
});
