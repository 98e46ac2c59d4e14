/** What draws the notes of a run, and remembers from one to the next. */

import { createHighlighter, type Highlighter } from './code/highlighter.ts';
import type { Exchange } from './exchange.ts';
import { createFormulaMemo, type FormulaMemo } from './formula/formula-memo.ts';

export interface Pens {
  readonly highlighter: Highlighter;
  readonly formulas: FormulaMemo;
}

/** @param exchange with those of other threads */
export const createPens = (exchange?: Exchange): Pens => ({
  highlighter: createHighlighter(exchange),
  formulas: createFormulaMemo(exchange),
});
