/** What a note may be referred to by: a numbered equation, figure, table, theorem, or a section with an id of its own. */

import type { Place } from './problem.ts';

export interface Label {
  /** As the author wrote it: `eq:loss`. */
  readonly name: string;
  /** What Chinese calls it: 式, 图, 表, 定理, 节. */
  readonly kind: string;
  /** `3`, `A`, `二`; empty for a section below the second level, which has only its title. */
  readonly number: string;
  /** The heading of a section, the title of a theorem. */
  readonly title: string;
  /** Where a link leads within the note's page. */
  readonly id: string;
  readonly place: Place;
}

/** A reference to a label that this note does not hold, to be found in the others. */
export interface Reference {
  /** As written: `eq:loss`, or `detection/detr#eq:loss` to name the note. */
  readonly label: string;
  readonly place: Place;
}
