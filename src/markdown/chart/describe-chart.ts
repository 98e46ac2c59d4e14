/** A chart → what it shows, in words, for those who do not see it. */

import { axisTitle } from './axis-title.ts';
import type { Chart, LineChart, RowChart, ScatterChart } from './chart.ts';
import { numberText } from './number-text.ts';

const kinds = { line: '折线图', scatter: '散点图', bar: '条形图', dot: '点图' } as const;

/** Beyond this only the extremes are said; the table beside the drawing has all of them. */
const MOST_SAID = 24;

export function describeChart(chart: Chart): string {
  if (chart.describe !== undefined) return chart.describe;
  const words = chart.type === 'scatter' ? describePoints(chart) : describeTable(chart);
  const axes = 'y' in chart ? [chart.x, chart.y] : [chart.x];
  const guides = axes.flatMap(({ guide }) => (guide ? `标线：${guide.label}。` : []));
  return `${kinds[chart.type]}。${words}${guides.join('')}`;
}

function describeTable(chart: LineChart | RowChart): string {
  const { series } = chart;
  const rows = chart.type === 'line' ? chart.x.names.map((name) => name.replace('\n', ' ')) : chart.rows;
  const measured = axisTitle(chart.type === 'line' ? chart.y : chart.x);
  const axes =
    chart.type === 'line' ? `横轴是${axisTitle(chart.x)}，纵轴是${measured}。` : `数值是${measured}。`;
  const numbers = series.flatMap(({ values }) => values.filter((value) => typeof value === 'number'));
  const text = numberText(numbers);
  const alone = series.length === 1;
  const sentences = series.map(({ name, values }) => {
    const pairs = values.flatMap((value, i) =>
      value === null
        ? []
        : [{ row: rows[i] ?? '', value: typeof value === 'number' ? `为${text(value)}` : value }],
    );
    if (numbers.length <= MOST_SAID)
      return `${alone ? '' : `${name}：`}${pairs.map(({ row, value }) => `${row}${value}`).join('，')}。`;
    const own = values.filter((value) => typeof value === 'number');
    const rowOf = (value: number): string => rows[values.indexOf(value)] ?? '';
    const [least, most] = [Math.min(...own), Math.max(...own)];
    return own.length === 0
      ? `${name}没有数。`
      : `${name}：最高${text(most)}（${rowOf(most)}），最低${text(least)}（${rowOf(least)}）。`;
  });
  return axes + sentences.join('');
}

function describePoints({ x, y, series }: ScatterChart): string {
  const points = series.flatMap(({ points }) => points);
  const xText = numberText(points.map((point) => point.x));
  const yText = numberText(points.map((point) => point.y));
  const axes = `横轴是${axisTitle(x)}，纵轴是${axisTitle(y)}。`;
  const said = series.flatMap(({ name, points }) =>
    points.map((point) => `${point.name || name}：横${xText(point.x)}，纵${yText(point.y)}。`),
  );
  return axes + said.slice(0, MOST_SAID).join('') + (said.length > MOST_SAID ? '其余见数据表。' : '');
}
