/** The data of a chart block → the chart, or everything that is wrong with it, each at its place. */

import type { Problem } from '../../model/problem.ts';
import { nearestWord } from '../../report/nearest-word.ts';
import { problemOf } from '../../report/problem-of.ts';
import { decode } from '../../yaml/decode.ts';
import type { Yaml } from '../../yaml/parse-yaml.ts';
import { type Chart, chartTypes } from './chart.ts';
import { chartSchemas } from './chart-schemas.ts';
import { type Complain, checkChart } from './check-chart.ts';
import { placeTicks } from './place-ticks.ts';

export interface ChartReading {
  /** Nothing unless all is well. */
  readonly chart?: Chart;
  readonly problems: readonly Problem[];
}

const rule = () => 'chart-is-drawn' as const;
const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

export function readChart(yaml: Yaml): ChartReading {
  const { data } = yaml;
  const problems: Problem[] = [];
  const complain: Complain = (path, message, advice) => {
    problems.push(problemOf(rule(), message, yaml.placeOf(path), advice));
  };
  if (!hasShape(data, complain)) return { problems };
  // Data that broken YAML seems to hold is not worth complaining about, too.
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const chart = decodeChart(data, yaml, problems, complain);
  if (chart) checkChart(chart, complain);
  return chart && problems.length === 0 ? { chart, problems } : { problems };
}

/** Checks each key for itself; with a mistake in one there is no chart. */
function decodeChart(
  data: Record<string, unknown>,
  yaml: Yaml,
  problems: Problem[],
  complain: Complain,
): Chart | undefined {
  const told = <T>({ value, problems: found }: { value: T; problems: readonly Problem[] }): T => {
    problems.push(...found);
    return value;
  };
  const isWhole = (...keys: readonly string[]): boolean => {
    // A key that is only misspelt has been told.
    const meant = Object.keys(data).map((key) => nearestWord(key, needed.keys()));
    for (const key of keys) if (!meant.includes(key)) complain([], `图表没有写 ${key}。`, needed.get(key));
    return problems.length === 0;
  };
  if (data.type === 'line') {
    const written = told(decode(chartSchemas.line, data, yaml, rule));
    if (!isWhole('caption', 'x', 'y')) return undefined;
    const { type: _, x, y, caption, mark: marked, series, ...rest } = written;
    if (caption === undefined || !x || !y || !series) return undefined;
    const places = placeTicks(x, complain);
    return { ...rest, type: 'line', caption, marked, x: places, y, series: named(series) };
  }
  if (data.type === 'scatter') {
    const written = told(decode(chartSchemas.scatter, data, yaml, rule));
    if (!isWhole('caption', 'x', 'y')) return undefined;
    const { type: _, x, y, caption, mark: marked, series, ...rest } = written;
    if (caption === undefined || !x || !y || !series) return undefined;
    const points = Object.entries(series).map(([name, points]) => ({ name, points }));
    return { ...rest, type: 'scatter', caption, marked, x, y, series: points };
  }
  const type = data.type === 'bar' ? 'bar' : 'dot';
  const written =
    type === 'bar'
      ? { ...told(decode(chartSchemas.bar, data, yaml, rule)), connect: [] }
      : told(decode(chartSchemas.dot, data, yaml, rule));
  if (!isWhole('caption', 'x', 'rows')) return undefined;
  const { type: _, x, rows, caption, mark: marked, series, ...rest } = written;
  if (caption === undefined || !x || !rows || !series) return undefined;
  return { ...rest, type, caption, marked, x, rows, series: named(series) };
}

const needed: ReadonlyMap<string, string> = new Map([
  ['caption', '写一行 caption: 说明，并写出数据的来源。'],
  ['x', '写作 x: {label: 横轴的名字}；折线图还要 at: [各点的位置]。'],
  ['y', '写作 y: {label: 纵轴的名字}。'],
  ['rows', '写作 rows: [每行的名字]。'],
]);

const named = <T>(series: Readonly<Record<string, T>>) =>
  Object.entries(series).map(([name, values]) => ({ name, values }));

/** Other programs have blocks of this name, too: one sentence is enough about theirs. */
function hasShape(data: unknown, complain: Complain): data is Record<string, unknown> {
  const { type, series } = isRecord(data) ? data : {};
  const isType = chartTypes.some((one) => one === type);
  const types = chartTypes.join('、');
  if (isType && isRecord(series)) return true;
  if (!isType && !isRecord(series)) {
    const advice = `札记的图表要写 type（${types}）和 series；只是代码的话，把语言换成 yaml、json 或 text。`;
    complain([], '这个 chart 块不是札记的图表，按代码显示。', advice);
  } else if (isType) {
    const message = series === undefined ? '图表没有写 series。' : 'series 应该是几行“名字: [数, 数]”。';
    const advice = '写作 series:，下面每行“名字: [数, 数]”；只是代码的话，把语言换成 yaml、json 或 text。';
    complain(['series'], message, advice);
  } else {
    const nearest = nearestWord(String(type), chartTypes);
    const message = type === undefined ? '图表没有写 type。' : `没有 ${String(type)} 这种图表。`;
    complain(['type'], message, nearest ? `是不是 ${nearest}？` : `可写 ${types}。`);
  }
  return false;
}
