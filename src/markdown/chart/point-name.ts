/** What stands beside a point of a scatter chart: its name, behind its value if the author wants that. */

import type { Point, ScatterChart } from './chart.ts';
import { numberText } from './number-text.ts';

export function pointName({ series, values }: ScatterChart): (point: Point) => string {
  const text = numberText(series.flatMap(({ points }) => points.map(({ y }) => y)));
  return ({ y, name }) => (values ? `${text(y)} ${name}`.trim() : name);
}
