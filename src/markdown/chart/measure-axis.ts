/** An axis and its values → where each value stands, the ticks to draw, and whether the axis leaves out the zero. */

import { scaleLinear, scaleLog } from 'd3-scale';
import type { Axis } from './chart.ts';
import { numberText } from './number-text.ts';

export interface Measure {
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
  readonly text: (value: number) => string;
  /** A length on this axis is no measure of a value. */
  readonly broken: boolean;
}

/** Room around the values, as a part of their span. */
const MARGIN = 0.08;
/** From here on an axis that starts at zero would waste more than it tells. */
const NEAR_ZERO = 0.35;

/** Where an axis begins and ends when its author does not say so; bars need no room beyond themselves. */
function ends(values: readonly number[], zero: boolean, unit: string): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least === 0 && most === 0) return [0, 1];
  const span = most - least || Math.abs(most) / 10 || 1;
  const nearZero = zero || (least >= 0 ? least < NEAR_ZERO * most : most > NEAR_ZERO * least);
  const margin = zero ? 0 : MARGIN * span;
  const from = nearZero && least >= 0 ? 0 : least - margin;
  const to = nearZero && most <= 0 ? 0 : most + margin;
  const isShare = unit === '%' && least >= 0 && most <= 100;
  return [from, isShare ? Math.min(to, 100) : to];
}

/** @param zero whether the axis has to hold it, as that of bars has */
function linear(
  axis: Axis,
  values: readonly number[],
  range: [number, number],
  count: number,
  zero: boolean,
) {
  const [from, to] = ends(values, zero, axis.unit);
  const nice = scaleLinear()
    .domain([axis.from ?? from, axis.to ?? to])
    .nice(count)
    .domain();
  const domain: [number, number] = [axis.from ?? nice[0] ?? from, axis.to ?? nice[1] ?? to];
  const scale = scaleLinear().domain(domain).range(range);
  return { scale, ticks: scale.ticks(count), broken: domain[0] > 0 || domain[1] < 0 };
}

function logarithmic(axis: Axis, values: readonly number[], range: [number, number]) {
  const domain: [number, number] = [
    axis.from ?? Math.min(...values) / 1.4,
    axis.to ?? Math.max(...values) * 1.4,
  ];
  const scale = scaleLog().domain(domain).range(range);
  const all = scale.ticks();
  const round = all.filter((tick) => /^[125]0*$|^0\.0*[125]$/.test(String(tick)));
  return { scale, ticks: round.length > 1 ? round : all, broken: false };
}

/**
 * @param values all that the axis has to hold
 * @param range from the axis's beginning to its end, in the drawing
 * @param count of ticks, about
 */
export function measureAxis(
  axis: Axis,
  values: readonly number[],
  range: [number, number],
  count: number,
  zero = false,
): Measure {
  const all = axis.guide ? [...values, axis.guide.at] : values;
  const held = all.length > 0 ? all : [0, 1];
  const { scale, ticks, broken } =
    axis.scale === 'log' ? logarithmic(axis, held, range) : linear(axis, held, range, count, zero);
  return { place: (value) => scale(value), ticks, broken, text: numberText(ticks) };
}
