/** What a chart shows, decoded from a note: numbers with their names, and the axes that they are measured on. */

export const chartTypes = ['line', 'scatter', 'bar', 'dot'] as const;

/** A few words, such as 不收敛, or nothing at all may stand where there is no number. */
export type Value = number | string | null;

export interface Axis {
  readonly label: string;
  readonly unit: string;
  readonly scale: 'linear' | 'log' | 'even';
  /** Where the axis begins and ends, when the author says so. */
  readonly from?: number;
  readonly to?: number;
  /** A dotted line at one value, such as the paper's choice or the baseline. */
  readonly guide?: { readonly at: number; readonly label: string };
}

/** One value for each row, or for each place on the x axis. */
export interface Series {
  readonly name: string;
  readonly values: readonly Value[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

interface AnyChart {
  /** Markdown. */
  readonly caption: string;
  readonly describe?: string;
  /** Names of the series and rows that the author points out. */
  readonly marked: readonly string[];
}

export interface LineChart extends AnyChart {
  readonly type: 'line';
  readonly x: Axis & { readonly at: readonly number[]; readonly names: readonly string[] };
  readonly y: Axis;
  readonly series: readonly Series[];
}

export interface ScatterChart extends AnyChart {
  readonly type: 'scatter';
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly { readonly name: string; readonly points: readonly Point[] }[];
  /** Each point's y is written before its name. */
  readonly values: boolean;
}

/** Rows of bars, or of dots, that grow to the right. */
export interface RowChart extends AnyChart {
  readonly type: 'bar' | 'dot';
  readonly x: Axis;
  readonly rows: readonly string[];
  readonly series: readonly Series[];
  /** Series whose dots are joined, with the difference from one to the next. */
  readonly connect: readonly string[];
}

export type Chart = LineChart | ScatterChart | RowChart;
