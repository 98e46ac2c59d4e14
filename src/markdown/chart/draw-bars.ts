/** A bar chart → its drawing: bars from zero, each with its name and its value; several series in groups. */

import type { RowChart, Value } from './chart.ts';
import { drawRowsPlane, numbersOf, roomForNames } from './draw-rows.ts';
import { numberText } from './number-text.ts';
import type { Format, Scene, Stroke } from './scene.ts';
import { textEms, type Words } from './text-box.ts';

interface Bar {
  /** A row's name above its bars, when it has several. */
  readonly heading: string | undefined;
  readonly name: string;
  readonly value: Value;
  readonly marked: boolean;
  /** Which series, for the shade. */
  readonly shade: number;
}

const shades = [0.3, 0.14, 0.03];

function barsOf({ rows, series, marked }: RowChart): Bar[] {
  const single = series.length === 1;
  return rows.flatMap((row, r) =>
    series.map(
      ({ name, values }, s): Bar => ({
        heading: !single && s === 0 ? row : undefined,
        name: single ? row : name,
        value: values[r] ?? null,
        marked: marked.includes(row) || marked.includes(name),
        shade: single ? 0.16 : (shades[s % shades.length] ?? 0),
      }),
    ),
  );
}

/** Room between a bar's end, or the cross where there is none, and the words behind it. */
const gapOf = (value: Value): number => (typeof value === 'number' ? 6 : 18);
const ending = (value: Value, text: (value: number) => string): string =>
  typeof value === 'number' ? text(value) : (value ?? '—');

export function drawBars(chart: RowChart, format: Format): Scene {
  const { font, width } = format;
  const bars = barsOf(chart);
  const numbers = numbersOf(chart);
  const text = numberText(numbers);
  const left = roomForNames(
    bars.map(({ name }) => name),
    0.4,
    format,
  );
  const thick = 1.05 * font;
  const room = Math.max(...bars.map(({ value }) => textEms(ending(value, text)) * font + gapOf(value))) + 4;
  // Values of negative bars stand to their left.
  const before = numbers.some((value) => value < 0) ? room : 0;
  const plane = drawRowsPlane(
    chart,
    numbers,
    { left: left + before + 1, right: width - room, top: 0, zero: true },
    format,
  );
  const { place } = plane.measure;
  const zero = place(0);
  const strokes: Stroke[] = [];
  const words: Words[] = [];
  const points: { x: number; y: number }[] = [];
  let y = plane.top + (left > 0 ? 0.5 * font : 0);
  for (const [i, { heading, name, value, marked, shade }] of bars.entries()) {
    const ink = marked ? ({ ink: 'accent' } as const) : {};
    if (heading !== undefined) {
      if (i > 0) y += 0.5 * font;
      words.push({ text: heading, x: 0, y: y + font, anchor: 'start', bold: true });
      y += 1.5 * font;
    }
    if (left === 0) {
      words.push({ text: name, x: 0, y: y + font, anchor: 'start', ...ink });
      y += 1.35 * font;
    } else words.push({ text: name, x: left - 10, y: y + thick / 2 + 0.36 * font, anchor: 'end', ...ink });
    const isNumber = typeof value === 'number';
    const end = isNumber ? place(value) : zero;
    const stroke = marked ? 'accent' : 'ink';
    if (isNumber) {
      strokes.push({ d: `M${zero},${y}H${end}v${thick}H${zero}Z`, ink: stroke, fill: marked ? 0.3 : shade });
    } else strokes.push({ d: `M${zero + 4},${y + thick / 2 - 4}l8,8m0,-8l-8,8`, ink: stroke, width: 1.75 });
    // Bars stand on the line of zero.
    strokes.push({ d: `M${zero},${y - 0.2 * font}v${thick + 0.4 * font}`, ink: 'ink' });
    const isLeft = isNumber && value < 0;
    const x = isLeft ? end - 6 : end + gapOf(value);
    words.push({
      text: ending(value, text),
      x,
      y: y + thick / 2 + 0.36 * font,
      anchor: isLeft ? 'end' : 'start',
      bold: marked,
      ...ink,
    });
    points.push({ x: end, y: y + thick / 2 });
    y += thick + (chart.series.length === 1 ? 0.75 : left === 0 ? 0.6 : 0.4) * font;
  }
  const around = plane.finish(y);
  return {
    width,
    height: around.height,
    font,
    strokes: [...around.strokes, ...strokes],
    words: [...around.words, ...words],
    points,
  };
}
