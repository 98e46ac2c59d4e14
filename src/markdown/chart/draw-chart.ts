/** A chart → its drawing at a given width. */

import type { Chart } from './chart.ts';
import { drawBars } from './draw-bars.ts';
import { drawDots } from './draw-dots.ts';
import { drawLines } from './draw-lines.ts';
import { drawPoints } from './draw-points.ts';
import type { Format, Scene } from './scene.ts';

/** For a column of text, and for a phone. */
export const formats = {
  wide: { width: 600, font: 15 },
  narrow: { width: 320, font: 13 },
} as const satisfies Record<string, Format>;

export function drawChart(chart: Chart, format: Format): Scene {
  if (chart.type === 'line') return drawLines(chart, format);
  if (chart.type === 'scatter') return drawPoints(chart, format);
  return chart.type === 'bar' ? drawBars(chart, format) : drawDots(chart, format);
}
