/** The axis below a chart: its line, ticks, their labels where they fit, and the axis's title. */

import type { Format, Stroke } from './scene.ts';
import { spread } from './spread.ts';
import { textEms, type Words } from './text-box.ts';

export interface BottomTick {
  readonly x: number;
  /** One above the other. */
  readonly lines: readonly string[];
}

export interface BottomAxis {
  readonly strokes: readonly Stroke[];
  readonly words: readonly Words[];
  readonly bottom: number;
}

/** Room between the labels of two ticks, in em. */
const GAP = 0.8;

const sizeOf = ({ lines }: BottomTick, font: number): number =>
  (Math.max(...lines.map(textEms)) + GAP) * font;

/** Every tick, or every second, or third … whichever lets their labels stand without touching. */
function everyNth(ticks: readonly BottomTick[], { width, font }: Format): readonly BottomTick[] {
  for (let n = 1; n < ticks.length; n++) {
    const some = ticks.filter((_, i) => i % n === 0);
    const sizes = some.map((tick) => sizeOf(tick, font));
    const room = sizes.reduce((sum, size) => sum + size, 0) <= width;
    const apart = some.every(({ x }, i) => {
      const before = some[i - 1];
      return !before || x - before.x >= 0.8 * ((sizes[i - 1] ?? 0) / 2 + (sizes[i] ?? 0) / 2);
    });
    if (room && apart) return some;
  }
  return ticks.slice(0, 1);
}

/** A zigzag near the beginning of an axis that leaves out the zero. */
const zigzag = (x: number, y: number): string => `M${x + 4},${y}l2,-4l4,8l2,-4`;

export function drawBottomAxis(
  ticks: readonly BottomTick[],
  title: string,
  { left, right, y, broken }: { left: number; right: number; y: number; broken: boolean },
  format: Format,
): BottomAxis {
  const { font, width } = format;
  const shown = everyNth(ticks, format);
  const middles = spread(
    shown.map((tick) => ({ at: tick.x, size: sizeOf(tick, font) })),
    (-GAP / 2) * font,
    width + (GAP / 2) * font,
  );
  const words = shown.flatMap(({ lines }, i) =>
    lines.map((text, line): Words => {
      const half = (textEms(text) * font) / 2;
      const x = Math.max(half, Math.min(middles[i] ?? 0, width - half));
      const ink = line === 0 ? {} : ({ ink: 'second' } as const);
      return { text, x, y: y + (1.5 + 1.25 * line) * font, anchor: 'middle', ...ink };
    }),
  );
  const lines = Math.max(1, ...shown.map((tick) => tick.lines.length));
  const titleY = y + (1.5 + 1.25 * (lines - 1) + 1.45) * font;
  const half = (textEms(title) * font) / 2;
  const x = Math.max(half, Math.min((left + right) / 2, width - half));
  words.push({ text: title, x, y: titleY, anchor: 'middle', ink: 'second' });
  const start = broken ? `${zigzag(left, y)}M${left},${y}h4M${left + 12},${y}` : `M${left},${y}`;
  const marks = ticks.map((tick) => `M${tick.x},${y}v5`).join('');
  return { strokes: [{ d: `${start}H${right}${marks}`, ink: 'ink' }], words, bottom: titleY + 0.3 * font };
}
