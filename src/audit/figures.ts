/** What a note holds, counted the same way in its source and in its page; and what a site comes to. */

import type { Problem } from '../model/problem.ts';

export interface Figures {
  readonly han: number;
  readonly inlineMath: number;
  readonly displayMath: number;
  readonly code: number;
  readonly images: number;
  readonly links: number;
}

export interface SourceFigures extends Figures {
  /** The Han of each line's prose, by line from 1; lines without any are left out. */
  readonly hanByLine: ReadonlyMap<number, string>;
  /** The Han of each heading. */
  readonly headings: readonly string[];
  /** The head says that the note is not published. */
  readonly draft: boolean;
}

export interface PageFigures extends Figures {
  /** All Han of the note's body, in order; those that the program adds (图 1, 脚注) are not among them. */
  readonly text: string;
  /** The Han of the page's title, and of each heading of its body. */
  readonly title: string;
  readonly headings: readonly string[];
  /** Formulas in the page's title, which are not among the body's. */
  readonly titleMath: number;
  /** Formulas that stand as their TeX because they could not be drawn; among the inline and display ones as well. */
  readonly refused: number;
}

/** A line of a note whose Han are not on its page. */
export interface LostLine {
  readonly line: number;
  readonly text: string;
  /** A complaint that names the line or the construct that it is part of. */
  readonly told?: Problem;
}

export interface NoteAudit {
  readonly file: string;
  readonly source: SourceFigures;
  /** Nothing when the note has no page. */
  readonly page?: PageFigures;
  readonly lost: readonly LostLine[];
}

export const noFigures: Figures = { han: 0, inlineMath: 0, displayMath: 0, code: 0, images: 0, links: 0 };

export function addFigures(a: Figures, b: Figures): Figures {
  return {
    han: a.han + b.han,
    inlineMath: a.inlineMath + b.inlineMath,
    displayMath: a.displayMath + b.displayMath,
    code: a.code + b.code,
    images: a.images + b.images,
    links: a.links + b.links,
  };
}
