/** Charts of every kind that an author may write, as the data of their blocks. */

import fc from 'fast-check';

const name = (longest: number) =>
  fc
    .array(fc.constantFrom(...'图像块注意力层数ABCWMgjy0189-，（）'), { minLength: 1, maxLength: longest })
    .map((letters) => letters.join(''));
const number = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.constantFrom(1, 10, 100))
  .map(([n, by]) => n / by);
const positive = number.map((n) => Math.abs(n) + 0.01).map((n) => Math.round(n * 100) / 100);
const value = fc.oneof({ weight: 9, arbitrary: number }, fc.constant(null), fc.constant('未报告'));
const names = (min: number, max: number) =>
  fc.uniqueArray(name(12), { minLength: min, maxLength: max, selector: (one) => one });

/** As many values as there are rows, with a number among them. */
const columns = (count: number) =>
  fc.tuple(names(1, 6), number).chain(([series, certain]) =>
    fc.tuple(...series.map(() => fc.array(value, { minLength: count, maxLength: count }))).map((lists) => {
      if (lists[0]) lists[0][0] = certain;
      return Object.fromEntries(series.map((one, i) => [`s${one}`, lists[i] ?? []]));
    }),
  );

const guide = fc.option(fc.record({ at: number, label: name(8) }), { nil: undefined });
const axis = fc
  .record({ label: name(12), unit: fc.constantFrom('', '%', '百分点'), guide })
  .map(({ guide, ...rest }) => ({ ...rest, ...(guide && { guide }) }));

const line = fc
  .tuple(fc.uniqueArray(positive, { minLength: 1, maxLength: 20 }), fc.constantFrom('linear', 'log', 'even'))
  .chain(([places, scale]) =>
    fc.record({
      type: fc.constant('line'),
      caption: fc.constant('题注'),
      x: fc.record({
        label: name(12),
        at: fc.constant(places.toSorted((a, b) => a - b)),
        scale: fc.constant(scale),
      }),
      y: axis,
      series: columns(places.length),
    }),
  );

const rows = names(1, 12).chain((written) =>
  fc.record({
    type: fc.constantFrom('bar', 'dot'),
    caption: fc.constant('题注'),
    x: axis,
    rows: fc.constant(written),
    series: columns(written.length),
  }),
);
const joined = rows.map((chart) =>
  chart.type === 'dot' ? { ...chart, connect: Object.keys(chart.series) } : chart,
);

const scatter = fc.record({
  type: fc.constant('scatter'),
  caption: fc.constant('题注'),
  x: fc.record({ label: name(12), scale: fc.constantFrom('linear', 'log') }),
  y: axis,
  values: fc.boolean(),
  series: fc.dictionary(
    name(8),
    fc.array(fc.tuple(positive, number, name(12)), { minLength: 1, maxLength: 6 }),
    { minKeys: 1, maxKeys: 5 },
  ),
});

export const arbitraryChart = fc
  .oneof(line, joined, scatter)
  .chain((chart) =>
    fc
      .subarray(Object.keys(chart.series))
      .map((mark): Record<string, unknown> => ({ ...chart, ...(mark.length > 0 && { mark }) })),
  );
