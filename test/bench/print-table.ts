/** Samples → a Markdown table: a row for each size of ours, or for each contender of one size. */

import type { Sample } from './measure.ts';
import type { Scenario } from './scenarios.ts';
import { spreadOf } from './spread-of.ts';

export interface Row {
  readonly title: string;
  readonly samples: readonly Sample[];
  /** What the ratios are against. */
  readonly against?: readonly Sample[];
}

export function printTable(corner: string, scenarios: readonly Scenario[], rows: readonly Row[]): string {
  const head = [corner, ...scenarios.map(({ heading }) => heading), '内存峰值'];
  const lines = rows.map(({ title, samples, against }) => [
    title,
    ...scenarios.map((scenario) => {
      const secondsOf = (some: readonly Sample[]): number[] =>
        some.filter((one) => one.scenario === scenario).map(({ seconds }) => seconds);
      return cell(secondsOf(samples), secondsOf(against ?? []), formatSeconds);
    }),
    cell(peaksOf(samples), peaksOf(against ?? []), (bytes) => `${Math.round(bytes / 1e6)} MB`),
  ]);
  return [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function cell(
  values: readonly number[],
  against: readonly number[],
  format: (value: number) => string,
): string {
  if (values.length === 0) return '–';
  const { median, least, most } = spreadOf(values);
  const text =
    values.length > 1 ? `${format(median)}（${range(format(least), format(most))}）` : format(median);
  if (against.length === 0) return text;
  const ratio = median / spreadOf(against).median;
  return `${text} ×${ratio.toFixed(ratio < 10 ? 2 : 1)}`;
}

/** The unit once, where it is the same. */
function range(from: string, to: string): string {
  const [number, unit = ''] = from.split(' ');
  return `${to.endsWith(` ${unit}`) ? number : from}–${to}`;
}

function formatSeconds(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
}

function peaksOf(samples: readonly Sample[]): number[] {
  return samples.flatMap(({ peakBytes }) => peakBytes ?? []);
}
