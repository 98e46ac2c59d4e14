/** A published work of the bibliography, ready to be cited. */

import type { Place } from './problem.ts';

export interface Author {
  readonly family: string;
  readonly given: string;
}

export interface Work {
  /** The key of its BibTeX entry: `he2022mae`. */
  readonly key: string;
  readonly authors: readonly Author[];
  readonly title: string;
  readonly year: string;
  /** Journal, proceedings or publisher. */
  readonly venue: string;
  readonly pages: string;
  readonly doi: string;
  /** Number on arXiv: `2111.06377`. */
  readonly arxiv: string;
  readonly url: string;
  /** The entry as it stands in the bibliography. */
  readonly bibtex: string;
  readonly place: Place;
}

/** A work in a list of references. */
export interface ListedWork extends Work {
  /** Parts works of the list with the same authors and year from one another: `a`, `b`, or nothing. */
  readonly letter: string;
}
