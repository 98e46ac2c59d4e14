/** The plane that lines and points are drawn in: grid, axes and guides, and where each pair of values stands. */

import { axisTitle } from './axis-title.ts';
import type { Axis } from './chart.ts';
import { type BottomTick, drawBottomAxis } from './draw-bottom-axis.ts';
import { type Measure, measureAxis } from './measure-axis.ts';
import type { Format, Stroke } from './scene.ts';
import { type Box, textEms, type Words } from './text-box.ts';

export interface Plane {
  readonly plot: Box;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly strokes: readonly Stroke[];
  readonly words: readonly Words[];
  /** The label of a guide across, whose place depends on the lines. */
  readonly yGuide?: { readonly text: string; readonly y: number };
  readonly height: number;
}

/** Room between the edges of the plane and the first and last place on the x axis, in em. */
const INSET = 2;

export interface PlaneWish {
  readonly x: Axis;
  readonly y: Axis;
  readonly xValues: readonly number[];
  readonly yValues: readonly number[];
  /** Names of the places on the x axis, when it has no scale of its own. */
  readonly xTicks?: readonly { readonly at: number; readonly lines: readonly string[] }[];
  /** What stands above the plane already. */
  readonly top: number;
  /** Room for names to the right of the plane. */
  readonly margin: number;
}

const isNarrow = ({ width }: Format): boolean => width < 480;

function placeX(wish: PlaneWish, range: [number, number], format: Format): Measure {
  const { x, xValues, xTicks } = wish;
  if (!xTicks) return measureAxis(x, xValues, range, isNarrow(format) ? 4 : 7);
  // The data's own places are the ticks, so the axis begins and ends with them.
  const [least, most] = [Math.min(...xValues), Math.max(...xValues)];
  const scale = x.scale === 'log' ? 'log' : 'linear';
  return measureAxis({ ...x, scale, from: x.from ?? least, to: x.to ?? most }, xValues, range, 7);
}

export function drawPlane(wish: PlaneWish, format: Format): Plane {
  const { font, width } = format;
  const { x: xAxis, y: yAxis, yValues } = wish;
  const titleY = wish.top + font;
  const guideRoom = xAxis.guide ? 1.4 * font : 0;
  const top = titleY + 1.2 * font + guideRoom;
  const bottom = top + (isNarrow(format) ? 220 : 270);
  const y = measureAxis(yAxis, yValues, [bottom, top], 6);
  const left = Math.ceil(Math.max(...y.ticks.map((tick) => textEms(y.text(tick)))) * font) + 10;
  const right = width - Math.max(wish.margin, 4);
  const x = placeX(wish, [left + INSET * font, right - 14], format);
  const ticks: BottomTick[] = wish.xTicks
    ? wish.xTicks.map(({ at, lines }) => ({ x: x.place(at), lines }))
    : x.ticks.map((tick) => ({ x: x.place(tick), lines: [x.text(tick)] }));
  const broken = x.broken && xAxis.scale === 'linear' && !wish.xTicks;
  const below = drawBottomAxis(ticks, axisTitle(xAxis), { left, right, y: bottom, broken }, format);

  const grid = y.ticks
    .filter((tick) => y.place(tick) < bottom - 1)
    .map((tick) => `M${left},${y.place(tick)}H${right}`);
  const strokes: Stroke[] = [{ d: grid.join(''), ink: 'rule', width: 1 }];
  // A y axis that leaves out the zero says so where it begins.
  if (y.broken) strokes.push({ d: `M${left},${bottom}v-4l-4,-2l8,-4l-4,-2v-6`, ink: 'ink' });
  strokes.push(...below.strokes);
  const words: Words[] = [
    { text: axisTitle(yAxis), x: 0, y: titleY, anchor: 'start', ink: 'second' },
    ...y.ticks.map(
      (tick): Words => ({
        text: y.text(tick),
        x: left - 8,
        y: y.place(tick) + 0.36 * font,
        anchor: 'end',
        ink: 'second',
      }),
    ),
    ...below.words,
  ];
  if (xAxis.guide) {
    const at = x.place(xAxis.guide.at);
    const half = (textEms(xAxis.guide.label) * font) / 2;
    strokes.push({ d: `M${at},${top - 2}V${bottom}`, ink: 'second', dash: '1.5 3.5' });
    words.push({
      text: xAxis.guide.label,
      x: Math.max(half, Math.min(at, width - half)),
      y: top - 0.5 * font,
      anchor: 'middle',
      ink: 'second',
    });
  }
  if (yAxis.guide)
    strokes.push({ d: `M${left},${y.place(yAxis.guide.at)}H${right}`, ink: 'second', dash: '1.5 3.5' });
  return {
    plot: { left, top, right, bottom },
    x: x.place,
    y: y.place,
    strokes,
    words,
    ...(yAxis.guide && { yGuide: { text: yAxis.guide.label, y: y.place(yAxis.guide.at) } }),
    height: below.bottom,
  };
}
