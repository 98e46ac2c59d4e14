/** A chart of dots → its drawing: one line of dots for each row, their values below, the steps between them above. */

import type { RowChart } from './chart.ts';
import { drawLegend } from './draw-legend.ts';
import { drawRowsPlane, numbersOf, roomForNames } from './draw-rows.ts';
import { markPath } from './mark-path.ts';
import { numberText } from './number-text.ts';
import type { Format, Scene, Stroke } from './scene.ts';
import { type Look, markedLast, seriesLook } from './series-look.ts';
import { spread } from './spread.ts';
import { textEms, type Words } from './text-box.ts';

const RADIUS = 4.5;

interface Dot {
  readonly name: string;
  readonly look: Look;
  readonly value: number;
  readonly x: number;
}

/** `+3.3`; a step of nothing is `0.0`. */
const signed = (text: string): string => (text.startsWith('−') || Number(text) === 0 ? text : `+${text}`);

/** Words in one line, none upon another; or none when there is no room for all. */
function lane(
  wishes: readonly { text: string; x: number; ink: Look['ink'] }[],
  y: number,
  { from, to }: { from: number; to: number },
  font: number,
): Words[] {
  const sized = wishes.map(({ text, x }) => ({ at: x, size: (textEms(text) + 0.5) * font }));
  if (sized.reduce((sum, { size }) => sum + size, 0) > to - from) return [];
  const middles = spread(sized, from, to);
  return wishes.map(
    ({ text, ink }, i): Words => ({
      text,
      x: middles[i] ?? 0,
      y,
      anchor: 'middle',
      ...(ink === 'accent' && { ink }),
    }),
  );
}

export function drawDots(chart: RowChart, format: Format): Scene {
  const { font, width } = format;
  const { rows, series, connect } = chart;
  const names = series.map(({ name }) => name);
  const looks = seriesLook(names, chart.marked);
  const numbers = numbersOf(chart);
  const text = numberText(numbers);
  const legend = names.length > 1 ? drawLegend(names, looks, 0, format, false) : undefined;
  const left = roomForNames(rows, width < 480 ? 0.32 : 0.4, format);
  const plane = drawRowsPlane(
    chart,
    numbers,
    { left: left + 4, right: width - 1.4 * font, top: legend?.bottom ?? 0, zero: false },
    format,
  );
  const strokes: Stroke[] = [];
  const words: Words[] = [];
  const points: { x: number; y: number }[] = [];
  let y = plane.top + 0.3 * font;
  rows.forEach((row, r) => {
    if (left === 0) {
      words.push({ text: row, x: 0, y: y + font, anchor: 'start' });
      y += 1.2 * font;
    }
    const dots = series.flatMap(({ name, values }, s): Dot[] => {
      const [value, look] = [values[r], looks[s]];
      return typeof value === 'number' && look ? [{ name, look, value, x: plane.measure.place(value) }] : [];
    });
    const steps = connect.flatMap((name, i) => {
      const [from, to] = [
        dots.find((dot) => dot.name === connect[i - 1]),
        dots.find((dot) => dot.name === name),
      ];
      return from && to ? [{ from, to, text: signed(text(to.value - from.value)) }] : [];
    });
    const bounds = { from: left, to: width };
    const above = steps.map((step) => ({
      text: step.text,
      x: (step.from.x + step.to.x) / 2,
      ink: step.to.look.ink,
    }));
    if (connect.length > 0) {
      words.push(...lane(above, y + font, bounds, font));
      y += 1.2 * font;
    }
    const middle = y + RADIUS + 3;
    if (left > 0) words.push({ text: row, x: left - 10, y: middle + 0.36 * font, anchor: 'end' });
    for (const { from, to } of steps)
      strokes.push({ d: `M${from.x},${middle}H${to.x}`, ink: to.look.ink, width: 2 });
    for (const { look, x } of markedLast(dots)) {
      const d = markPath(look.shape, x, middle, RADIUS);
      strokes.push({ d, ink: look.ink, fill: look.filled ? 1 : 'paper' });
      points.push({ x, y: middle });
    }
    const wordsOnly = series.flatMap(({ values }) => {
      const value = values[r];
      return typeof value === 'string' ? [{ text: value, x: left + 1, ink: 'ink' as const }] : [];
    });
    const values = dots.map(({ look, value, x }) => ({ text: text(value), x, ink: look.ink }));
    words.push(...lane([...wordsOnly, ...values], middle + RADIUS + 1.15 * font, bounds, font));
    y = middle + RADIUS + 1.15 * font + 0.75 * font;
  });
  const around = plane.finish(y);
  return {
    width,
    height: around.height,
    font,
    strokes: [...(legend?.strokes ?? []), ...around.strokes, ...strokes],
    words: [...(legend?.words ?? []), ...around.words, ...words],
    points,
  };
}
