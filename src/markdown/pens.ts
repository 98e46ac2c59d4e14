/** What draws the notes of a run, and remembers from one to the next. */

import { createFormulaMemo, type FormulaMemo } from './formula/formula-memo.ts';
import { createHighlighter, type Highlighter } from './highlighter.ts';

export interface Pens {
  readonly highlighter: Highlighter;
  readonly formulas: FormulaMemo;
}

export const createPens = async (): Promise<Pens> => ({
  highlighter: await createHighlighter(),
  formulas: createFormulaMemo(),
});
