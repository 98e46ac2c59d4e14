/** What an edit is: a sketch and some numbers to choose by → the sketch as it is afterwards. */

import type { Sketch } from './sketch.ts';

/** Any numbers; what they choose depends on the sketch, so that every edit fits every sketch. */
export interface Choice {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export type Edit = (sketch: Sketch, choice: Choice) => Sketch;
