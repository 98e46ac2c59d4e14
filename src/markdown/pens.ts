/** What draws the notes of a run, and remembers from one to the next. */

import type { DrawnCode, DrawnFormula } from '../model/drawing.ts';
import { createHighlighter, type Highlighter } from './code/highlighter.ts';
import { createDrawingMemo, type DrawingMemo } from './drawing-memo.ts';

export interface Pens {
  readonly highlighter: Highlighter;
  readonly formulas: DrawingMemo<DrawnFormula>;
  readonly code: DrawingMemo<DrawnCode>;
}

/** In characters of HTML: hardly a block stands in two notes, so that those of a few notes at work are enough. */
const mostCode = 1_000_000;

export const createPens = (): Pens => ({
  highlighter: createHighlighter(),
  formulas: createDrawingMemo(),
  code: createDrawingMemo(undefined, mostCode),
});
