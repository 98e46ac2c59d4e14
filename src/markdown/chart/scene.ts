/** A drawing as data, before it is markup: strokes and words in one plane, so that tests can reckon with them. */

import type { Words } from './text-box.ts';

export type Ink = 'ink' | 'accent' | 'second' | 'rule';

export interface Stroke {
  /** Of an SVG path. */
  readonly d: string;
  readonly ink: Ink;
  /** 1.25 unless told; 0 for an area without an outline. */
  readonly width?: number;
  readonly dash?: string;
  /** How much of the ink fills it, up to 1; `paper` hides what lies beneath. */
  readonly fill?: number | 'paper';
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Size of all words. */
  readonly font: number;
  readonly strokes: readonly Stroke[];
  readonly words: readonly Words[];
  /** Where the points of the data, or the ends of the bars, stand. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** How wide a drawing is, and how large its words. */
export interface Format {
  readonly width: number;
  readonly font: number;
}
