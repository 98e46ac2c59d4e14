/** The legend above a chart that has no room for names beside its lines and marks. */

import { markPath } from './mark-path.ts';
import type { Format, Stroke } from './scene.ts';
import type { Look } from './series-look.ts';
import { textEms, type Words } from './text-box.ts';

export interface Legend {
  readonly strokes: readonly Stroke[];
  readonly words: readonly Words[];
  readonly bottom: number;
}

/** @param withLine whether the series are lines, of which a piece is shown */
export function drawLegend(
  names: readonly string[],
  looks: readonly Look[],
  top: number,
  { width, font }: Format,
  withLine: boolean,
): Legend {
  const strokes: Stroke[] = [];
  const words: Words[] = [];
  const key = withLine ? 26 : 14;
  let x = 0;
  let y = top + font;
  names.forEach((name, i) => {
    const look = looks[i];
    if (!look) return;
    const size = key + 6 + textEms(name) * font;
    if (x > 0 && x + size > width) {
      x = 0;
      y += 1.5 * font;
    }
    const middle = y - 0.36 * font;
    if (withLine) strokes.push({ d: `M${x},${middle}h${key}`, ink: look.ink, dash: look.dash, width: 1.75 });
    strokes.push({
      d: markPath(look.shape, x + key / 2, middle, 4),
      ink: look.ink,
      fill: look.filled ? 1 : 'paper',
    });
    words.push({
      text: name,
      x: x + key + 6,
      y,
      anchor: 'start',
      ...(look.ink === 'accent' && { ink: 'accent' }),
    });
    x += size + 1.4 * font;
  });
  return { strokes, words, bottom: y + 0.6 * font };
}
