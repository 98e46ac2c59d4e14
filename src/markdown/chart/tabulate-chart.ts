/** A chart → its numbers as a table. */

import type { Element } from 'hast';
import { columnTitle } from './axis-title.ts';
import type { Chart, LineChart, RowChart, ScatterChart } from './chart.ts';
import { numberText } from './number-text.ts';

interface Table {
  readonly caption?: string;
  /** A first one that is empty heads nothing. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many columns, from the left, hold names. */
  readonly names: number;
}

const MINUS = /−/;
const isNumber = (text: string): boolean => /^[\d.]+$/.test(text.replace(MINUS, ''));

function table(chart: LineChart | RowChart): Table {
  const { series } = chart;
  const isLine = chart.type === 'line';
  const rows = isLine ? chart.x.names.map((name) => name.replace('\n', ' ')) : chart.rows;
  const text = numberText(
    series.flatMap(({ values }) => values.filter((value) => typeof value === 'number')),
  );
  return {
    caption: columnTitle(isLine ? chart.y : chart.x),
    heads: [isLine ? columnTitle(chart.x) : '', ...series.map(({ name }) => name)],
    rows: rows.map((row, i) => [
      row,
      ...series.map(({ values }) => {
        const value = values[i] ?? null;
        return typeof value === 'number' ? text(value) : (value ?? '—');
      }),
    ]),
    names: 1,
  };
}

function list({ x, y, series }: ScatterChart): Table {
  const points = series.flatMap(({ points }) => points);
  const xText = numberText(points.map((point) => point.x));
  const yText = numberText(points.map((point) => point.y));
  return {
    heads: ['', '', columnTitle(x), columnTitle(y)],
    rows: series.flatMap(({ name, points }) =>
      points.map((point) => [name, point.name, xText(point.x), yText(point.y)]),
    ),
    names: 2,
  };
}

const element = (
  tagName: string,
  children: Element['children'],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children });

const cell = (tagName: string, text: string, properties: Element['properties'] = {}): Element => {
  const right = isNumber(text) ? { className: ['align-right'] } : {};
  return element(tagName, text === '' ? [] : [{ type: 'text', value: text }], { ...right, ...properties });
};

export function tabulateChart(chart: Chart): Element {
  const { caption, heads, rows, names } = chart.type === 'scatter' ? list(chart) : table(chart);
  const body = rows.map((row) =>
    element(
      'tr',
      row.map((text, i) =>
        i === names - 1 && text !== '' ? cell('th', text, { scope: 'row' }) : cell('td', text),
      ),
    ),
  );
  return element('table', [
    ...(caption === undefined ? [] : [element('caption', [{ type: 'text', value: caption }])]),
    element('thead', [
      element(
        'tr',
        heads.map((text, i) =>
          text === ''
            ? cell('td', '')
            : cell('th', text, { scope: 'col', ...(i >= names && { className: ['align-right'] }) }),
        ),
      ),
    ]),
    element('tbody', body),
  ]);
}
