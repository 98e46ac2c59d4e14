/** A scatter chart → its drawing: each point named beside it, or by a number that the list below explains. */

import type { ScatterChart } from './chart.ts';
import { drawLegend } from './draw-legend.ts';
import { drawPlane, type Plane } from './draw-plane.ts';
import { guidePlaces } from './guide-places.ts';
import { markPath } from './mark-path.ts';
import { placeLabels, placesAround, type Side } from './place-labels.ts';
import { pointName } from './point-name.ts';
import type { Format, Scene, Stroke } from './scene.ts';
import { type Look, markedLast, seriesLook } from './series-look.ts';
import { type Box, textBox, type Words } from './text-box.ts';

const RADIUS = 4.5;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly look: Look;
}

const sides: readonly Side[] = [
  'right',
  'left',
  'above',
  'below',
  'above-right',
  'below-right',
  'above-left',
  'below-left',
  'above-near-right',
  'below-near-right',
  'above-near-left',
  'below-near-left',
];

/** @returns nothing when a name finds no place */
function label(spots: readonly Spot[], plane: Plane, names: readonly string[], { font, width }: Format) {
  const { plot, yGuide } = plane;
  const marks = spots.map(({ x, y }): Box => {
    const r = RADIUS + 1;
    return { left: x - r, right: x + r, top: y - r, bottom: y + r };
  });
  const boxes = [...marks, ...plane.words.map((words) => textBox(words, font))];
  const frame = { left: plot.left - 8, right: width, top: plot.top - 0.8 * font, bottom: plot.bottom };
  const segments = yGuide ? [{ x1: plot.left, x2: plot.right, y1: yGuide.y, y2: yGuide.y }] : [];
  const guide = yGuide ? [guidePlaces(yGuide, plot, font)] : [];
  const wishes = spots.map(({ x, y, look }, i) =>
    names[i] === ''
      ? []
      : placesAround(
          { text: names[i] ?? '', ...(look.ink === 'accent' && { ink: 'accent' as const }) },
          { x, y, radius: RADIUS },
          font,
          sides,
        ),
  );
  const placed = placeLabels([...guide, ...wishes], { boxes, segments, frame }, font);
  const missing = placed.slice(guide.length).some((words, i) => !words && names[i] !== '');
  return { words: placed.filter((words) => words !== undefined), missing };
}

export function drawPoints(chart: ScatterChart, format: Format): Scene {
  const { font, width } = format;
  const { x, y, series } = chart;
  const looks = seriesLook(
    series.map(({ name }) => name),
    chart.marked,
  );
  const all = series.flatMap(({ points }) => points);
  const nameOf = pointName(chart);
  const named = all.every(({ name }) => name !== '');
  const legend =
    named || series.length === 1
      ? undefined
      : drawLegend(
          series.map(({ name }) => name),
          looks,
          0,
          format,
          false,
        );
  const plane = drawPlane(
    {
      x,
      y,
      xValues: all.map((point) => point.x),
      yValues: all.map((point) => point.y),
      top: legend?.bottom ?? 0,
      margin: 8,
    },
    format,
  );
  const spots = series.flatMap(({ points }, s) =>
    points.map((point): Spot => {
      const look = looks[s] ?? { ink: 'ink', shape: 0, dash: '', filled: true };
      return { x: plane.x(point.x), y: plane.y(point.y), name: nameOf(point), look };
    }),
  );
  const marks = markedLast(spots).map(
    ({ x, y, look }): Stroke => ({
      d: markPath(look.shape, x, y, RADIUS),
      ink: look.ink,
      fill: look.filled ? 1 : 'paper',
    }),
  );
  const beside = label(
    spots,
    plane,
    spots.map(({ name }) => name),
    format,
  );
  const key = beside.missing ? keyBelow(spots, plane.height, font) : undefined;
  const { words } = key ? label(spots, plane, key.numbers, format) : beside;
  return {
    width,
    height: key?.bottom ?? plane.height,
    font,
    strokes: [...(legend?.strokes ?? []), ...plane.strokes, ...marks],
    words: [...(legend?.words ?? []), ...plane.words, ...words, ...(key?.words ?? [])],
    points: spots,
  };
}

/** Numbers for the points, from the highest to the lowest, and the list that says whose they are. */
function keyBelow(spots: readonly Spot[], top: number, font: number) {
  const order = spots.filter(({ name }) => name !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  const numbers = spots.map((spot) => (spot.name === '' ? '' : String(order.indexOf(spot) + 1)));
  const words = order.map(({ name, look }, i): Words => {
    const ink = look.ink === 'accent' ? ({ ink: 'accent' } as const) : {};
    return { text: `${i + 1}　${name}`, x: 0, y: top + (1.3 + 1.45 * i) * font, anchor: 'start', ...ink };
  });
  return { numbers, words, bottom: top + (1.3 + 1.45 * (order.length - 1) + 0.3) * font };
}
