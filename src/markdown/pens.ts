/** What draws the notes of a run, and remembers from one to the next. */

import { createHighlighter, type Highlighter } from './code/highlighter.ts';
import { createFormulaMemo, type FormulaMemo } from './formula/formula-memo.ts';

export interface Pens {
  readonly highlighter: Highlighter;
  readonly formulas: FormulaMemo;
}

export const createPens = (): Pens => ({
  highlighter: createHighlighter(),
  formulas: createFormulaMemo(),
});
