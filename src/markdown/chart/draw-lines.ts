/** A line chart → its drawing: each line named at its end where there is room, its values beside its points. */

import { line } from 'd3-shape';
import type { LineChart } from './chart.ts';
import { drawLegend } from './draw-legend.ts';
import { drawPlane, type Plane } from './draw-plane.ts';
import { accent, type DrawnLine, isSpot, labelValues, RADIUS, type Spot } from './label-values.ts';
import { markPath } from './mark-path.ts';
import { numberText } from './number-text.ts';
import type { Format, Scene, Stroke } from './scene.ts';
import { markedLast, seriesLook } from './series-look.ts';
import { spread } from './spread.ts';
import { textEms, type Words } from './text-box.ts';

/** How much of the width names may take beside the lines. */
const MARGIN = 0.36;

/** The names at the ends of the lines, none upon another; nothing when they do not fit or a line ends early. */
function namesAtEnds(chart: LineChart, format: Format): readonly string[] | undefined {
  const { series } = chart;
  const text = numberText(valuesOf(chart));
  const names = series.map(({ name, values }) => {
    const last = values.at(-1);
    return typeof last === 'number' ? `${name} ${text(last)}` : undefined;
  });
  const fit = names.every(
    (name) => name !== undefined && textEms(name) * format.font <= MARGIN * format.width,
  );
  return fit && series.length > 1 ? names.filter((name) => name !== undefined) : undefined;
}

const valuesOf = ({ series }: LineChart): number[] =>
  series.flatMap(({ values }) => values.filter((value) => typeof value === 'number'));

function endLabels(
  names: readonly string[],
  drawn: readonly DrawnLine[],
  { plot }: Plane,
  font: number,
): Words[] {
  const ends = drawn.map(({ spots }) => spots.at(-1));
  const heights = spread(
    ends.map((spot) => ({ at: spot?.y ?? 0, size: 1.3 * font })),
    plot.top - font,
    plot.bottom,
  );
  return names.map((text, i): Words => {
    const look = drawn[i]?.look;
    const y = (heights[i] ?? 0) + 0.36 * font;
    return { text, x: (ends[i]?.x ?? 0) + RADIUS + 7, y, anchor: 'start', ...(look && accent(look)) };
  });
}

export function drawLines(chart: LineChart, format: Format): Scene {
  const { font, width } = format;
  const names = chart.series.map(({ name }) => name);
  const looks = seriesLook(names, chart.marked);
  const ends = namesAtEnds(chart, format);
  const legend = ends || names.length === 1 ? undefined : drawLegend(names, looks, 0, format, true);
  const margin = ends ? Math.max(...ends.map(textEms)) * font - 14 + RADIUS + 7 : 0;
  const { x, y } = chart;
  const xTicks = x.at.map((at, i) => ({ at, lines: (x.names[i] ?? '').split('\n') }));
  const yValues = valuesOf(chart);
  const plane = drawPlane({ x, y, xValues: x.at, yValues, xTicks, top: legend?.bottom ?? 0, margin }, format);
  const drawn = chart.series.map(
    ({ name, values }, s): DrawnLine => ({
      name,
      look: looks[s] ?? { ink: 'ink', shape: 0, dash: '', filled: true },
      spots: values.map((value, i) =>
        typeof value === 'number' ? { x: plane.x(x.at[i] ?? 0), y: plane.y(value), value } : undefined,
      ),
    }),
  );

  const path = line<Spot | undefined>()
    .defined(isSpot)
    .x((spot) => spot?.x ?? 0)
    .y((spot) => spot?.y ?? 0);
  const strokes: Stroke[] = markedLast(drawn).flatMap(({ look, spots }): Stroke[] => [
    { d: path(spots) ?? '', ink: look.ink, dash: look.dash, width: 1.75 },
    {
      d: spots
        .filter(isSpot)
        .map((spot) => markPath(look.shape, spot.x, spot.y, RADIUS))
        .join(''),
      ink: look.ink,
      fill: look.filled ? 1 : 'paper',
    },
  ]);
  const atEnds = ends ? endLabels(ends, drawn, plane, font) : [];
  const values = labelValues(drawn, { plane, atEnds, text: numberText(yValues), format });
  return {
    width,
    height: plane.height,
    font,
    strokes: [...(legend?.strokes ?? []), ...plane.strokes, ...strokes],
    words: [...(legend?.words ?? []), ...plane.words, ...atEnds, ...values],
    points: drawn.flatMap(({ spots }) => spots.filter(isSpot)),
  };
}
