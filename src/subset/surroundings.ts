/** All of a notebook that the fonts of one note depend on. */

import type { CharactersShown } from './characters-shown.ts';
import type { ShownCounts } from './count-shown.ts';

export interface Surroundings extends Omit<CharactersShown, 'notes'> {
  /** How many notes there are. */
  readonly size: number;
  /** What they show. */
  readonly counts: ShownCounts;
}
