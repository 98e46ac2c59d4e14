/** Checks what the keys of a chart say of one another: lengths, names, ranges, and how much there may be. */

import { nearestWord } from '../../report/nearest-word.ts';
import type { Path } from '../../yaml/find-yaml-node.ts';
import { axisTitle } from './axis-title.ts';
import type { Axis, Chart, LineChart, RowChart, ScatterChart } from './chart.ts';
import { numberText } from './number-text.ts';
import { pointName } from './point-name.ts';
import { textEms } from './text-box.ts';

export type Complain = (path: Path, message: string, advice?: string) => void;

/** What fits across a phone, in em. */
const LONGEST_TITLE = 24;
const LONGEST_POINT_NAME = 20;
const MOST_SERIES = 8;
const MOST_ROWS = 40;
const MOST_VALUES = 200;

export function checkChart(chart: Chart, complain: Complain): void {
  const names = chart.series.map(({ name }) => name);
  if (names.length > MOST_SERIES)
    complain(['series'], `有 ${names.length} 个系列，最多 ${MOST_SERIES} 个。`, '拆成几张图。');
  if (chart.type === 'scatter') checkPoints(chart, complain);
  else checkTable(chart, complain);
  const rows = chart.type === 'bar' || chart.type === 'dot' ? chart.rows : [];
  chart.marked.forEach((name, i) => {
    checkName(name, [...names, ...rows], ['mark', i], complain);
  });
  if (chart.type === 'dot')
    chart.connect.forEach((name, i) => {
      checkName(name, names, ['connect', i], complain);
    });
}

function checkName(name: string, names: readonly string[], path: Path, complain: Complain): void {
  if (names.includes(name)) return;
  const nearest = nearestWord(name, names);
  complain(path, `图表里没有“${name}”。`, nearest ? `是不是 ${nearest}？` : `可写 ${names.join('、')}。`);
}

function checkPoints(chart: ScatterChart, complain: Complain): void {
  const { series, x, y } = chart;
  const nameOf = pointName(chart);
  const points = series.flatMap(({ points }) => points);
  if (points.length === 0) complain(['series'], '一个点也没有。');
  if (points.length > MOST_ROWS)
    complain(['series'], `有 ${points.length} 个点，最多 ${MOST_ROWS} 个。`, '拆成几张图。');
  for (const { name, points } of series) {
    points.forEach((point, i) => {
      checkValue('x', x, point.x, ['series', name, i, 0], complain);
      checkValue('y', y, point.y, ['series', name, i, 1], complain);
      if (textEms(nameOf(point)) > LONGEST_POINT_NAME)
        complain(
          ['series', name, i, 2],
          `点的名字太长，手机上放不下，最多${LONGEST_POINT_NAME}个汉字宽。`,
          '写得短一些。',
        );
    });
  }
  for (const axis of ['x', 'y'] as const)
    checkLengths(
      points.map((point) => point[axis]),
      complain,
    );
  checkAxis('x', x, complain);
  checkAxis('y', y, complain);
}

function checkTable(chart: LineChart | RowChart, complain: Complain): void {
  const { series } = chart;
  const [key, axis] = chart.type === 'line' ? (['y', chart.y] as const) : (['x', chart.x] as const);
  const [listed, places] = chart.type === 'line' ? ['x 的 at', chart.x.at] : ['rows', chart.rows];
  if (places.length > MOST_ROWS)
    complain(
      chart.type === 'line' ? ['x', 'at'] : ['rows'],
      `有 ${places.length} 项，最多 ${MOST_ROWS} 项。`,
      '拆成几张图。',
    );
  if (places.length * series.length > MOST_VALUES)
    complain(['series'], `值超过 ${MOST_VALUES} 个。`, '拆成几张图。');
  for (const { name, values } of series) {
    if (values.length !== places.length) {
      const advice = '每项一个值，没有的写 null。';
      complain(
        ['series', name],
        `${name} 有 ${values.length} 个值，${listed} 有 ${places.length} 项。`,
        advice,
      );
    }
    values.forEach((value, i) => {
      if (typeof value === 'number') checkValue(key, axis, value, ['series', name, i], complain);
    });
  }
  const numbers = series.flatMap(({ values }) => values.filter((value) => typeof value === 'number'));
  if (numbers.length === 0) complain(['series'], '一个数也没有。');
  checkLengths(numbers, complain);
  checkAxis(key, axis, complain);
  if (chart.type === 'line') {
    if (chart.x.scale === 'log')
      chart.x.at.forEach((at, i) => {
        checkValue('x', chart.x, at, ['x', 'at', i], complain);
      });
    checkAxis('x', chart.x, complain);
    return;
  }
  chart.rows.forEach((row, i) => {
    if (chart.rows.indexOf(row) < i) complain(['rows', i], `${row} 写了两次。`, '换个名字，读者才分得清。');
  });
  if (chart.type === 'bar') checkBars(chart, complain);
}

/** The length of a bar tells the value only from zero on, and on a linear scale. */
function checkBars({ x }: RowChart, complain: Complain): void {
  const advice = '要从别处起，或者用对数刻度，就写 type: dot。';
  if ((x.from ?? 0) > 0) complain(['x', 'from'], '条形要从零画起，长短才可比。', advice);
  if ((x.to ?? 0) < 0) complain(['x', 'to'], '条形要从零画起，长短才可比。', advice);
  if (x.scale === 'log') complain(['x', 'scale'], '条形用对数刻度，长短就不可比了。', advice);
}

function checkValue(key: string, axis: Axis, value: number, path: Path, complain: Complain): void {
  if (axis.from !== undefined && value < axis.from)
    complain(path, `${value} 比 ${key} 轴的 from（${axis.from}）还小，画不下。`, '把 from 改小，或者删去。');
  else if (axis.to !== undefined && value > axis.to)
    complain(path, `${value} 比 ${key} 轴的 to（${axis.to}）还大，画不下。`, '把 to 改大，或者删去。');
  else if (axis.scale === 'log' && value <= 0)
    complain(path, `对数刻度上没有 ${value}。`, '改用 scale: linear。');
}

/** Longest number, in characters. */
const LONGEST_NUMBER = 9;

function checkLengths(numbers: readonly number[], complain: Complain): void {
  const text = numberText(numbers);
  const long = numbers.find((number) => text(number).length > LONGEST_NUMBER);
  if (long !== undefined)
    complain(['series'], `${text(long)} 太长，放不下。`, '换一个单位，或者少写几位小数。');
}

function checkAxis(key: string, axis: Axis, complain: Complain): void {
  const { from, to, guide, scale } = axis;
  if (textEms(axisTitle(axis)) > LONGEST_TITLE)
    complain(
      [key, 'label'],
      `${key} 轴的名字连同单位太长，手机上放不下。`,
      `最多 ${LONGEST_TITLE} 个汉字宽，别的写进题注。`,
    );
  if (from !== undefined && to !== undefined && from >= to)
    complain([key, 'from'], `${key} 轴的 from 不小于 to。`, '从小写到大。');
  if (scale === 'log' && from !== undefined && from <= 0)
    complain([key, 'from'], '对数刻度不能从零或负数开始。', '写一个正数，或者删去。');
  if (guide) checkValue(key, axis, guide.at, [key, 'guide', 'at'], complain);
}
