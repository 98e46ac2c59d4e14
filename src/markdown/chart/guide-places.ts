/** Where the label of a guide across a chart may stand: at either end of it, above or below. */

import type { Box, Words } from './text-box.ts';

export function guidePlaces({ text, y }: { text: string; y: number }, plot: Box, font: number): Words[] {
  const above = y - 0.4 * font;
  const below = y + 1.15 * font;
  return [above, below].flatMap((baseline): Words[] => [
    { text, x: plot.right, y: baseline, anchor: 'end', ink: 'second' },
    { text, x: plot.left + 6, y: baseline, anchor: 'start', ink: 'second' },
  ]);
}
