/** The outline of the mark that tells one series from another, at a point. */

const round = (n: number): string => String(Number(n.toFixed(1)));

const outlines = [
  (x: number, y: number, r: number) =>
    `M${round(x - r)},${round(y)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`,
  (x: number, y: number, r: number) => `M${round(x - r)},${round(y - r)}h${2 * r}v${2 * r}h${-2 * r}Z`,
  (x: number, y: number, r: number) =>
    `M${round(x)},${round(y - r - 1)}l${r + 1},${r + 1}l${-r - 1},${r + 1}l${-r - 1},${-r - 1}Z`,
  (x: number, y: number, r: number) => `M${round(x)},${round(y - r - 1)}l${r + 1},${2 * r}h${-2 * r - 2}Z`,
];

/** @param shape a count; after the fourth they begin again */
export function markPath(shape: number, x: number, y: number, radius: number): string {
  return outlines[shape % outlines.length]?.(x, y, radius) ?? '';
}
