/** What charts of rows have in common: the room for the rows' names, and the axis below with its grid and guide. */

import { axisTitle } from './axis-title.ts';
import type { RowChart } from './chart.ts';
import { drawBottomAxis } from './draw-bottom-axis.ts';
import { type Measure, measureAxis } from './measure-axis.ts';
import type { Format, Stroke } from './scene.ts';
import { textEms, type Words } from './text-box.ts';

/**
 * @param most how much of the width names may take to the left of the rows; longer ones stand above theirs
 * @returns how far to the right the rows begin; 0 when the names stand above them
 */
export function roomForNames(names: readonly string[], most: number, { width, font }: Format): number {
  const widest = Math.max(...names.map(textEms)) * font;
  return widest <= most * width ? Math.ceil(widest) + 10 : 0;
}

export interface RowsPlane {
  readonly measure: Measure;
  readonly top: number;
  /** Draws what lies below and behind the rows once it is known how far they reach. */
  finish(bottom: number): { strokes: Stroke[]; words: Words[]; height: number };
}

/** Numbers of a chart, without the words that stand for some. */
export const numbersOf = ({ series }: RowChart): number[] =>
  series.flatMap(({ values }) => values.filter((value) => typeof value === 'number'));

export function drawRowsPlane(
  { x }: RowChart,
  values: readonly number[],
  { left, right, top, zero }: { left: number; right: number; top: number; zero: boolean },
  format: Format,
): RowsPlane {
  const { font, width } = format;
  const measure = measureAxis(x, values, [left, right], width < 480 ? 4 : 6, zero);
  const guideRoom = x.guide ? 1.5 * font : 0;
  return {
    measure,
    top: top + guideRoom,
    finish(bottom) {
      const ticks = measure.ticks.map((tick) => ({ x: measure.place(tick), lines: [measure.text(tick)] }));
      const broken = measure.broken && x.scale === 'linear';
      const axis = drawBottomAxis(ticks, axisTitle(x), { left, right, y: bottom, broken }, format);
      const grid = ticks.map((tick) => `M${tick.x},${top + guideRoom}V${bottom}`).join('');
      const strokes: Stroke[] = [{ d: grid, ink: 'rule', width: 1 }, ...axis.strokes];
      const words = [...axis.words];
      if (x.guide) {
        const at = measure.place(x.guide.at);
        const half = (textEms(x.guide.label) * font) / 2;
        strokes.push({ d: `M${at},${top + 1.2 * font}V${bottom}`, ink: 'second', dash: '1.5 3.5' });
        words.push({
          text: x.guide.label,
          x: Math.max(half, Math.min(at, width - half)),
          y: top + 0.9 * font,
          anchor: 'middle',
          ink: 'second',
        });
      }
      return { strokes, words, height: axis.bottom };
    },
  };
}
