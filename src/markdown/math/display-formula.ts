/** A display formula as the scan of the source finds it; offsets count UTF-16 units from the start of the text. */

export interface DisplayFormula {
  /** Where its opening delimiter starts. */
  readonly start: number;
  /** Behind its closing delimiter. */
  readonly end: number;
  /** Lengths of the delimiters; a bare `\begin{align}` has none, a formula that was closed for its author no second. */
  readonly open: number;
  readonly close: number;
  /** Nothing but white space follows on its last line, so that it may be a block without a paragraph around it. */
  readonly endsLine: boolean;
  /** What is to be told about it, if it stands in text. */
  readonly flaw?: 'not-closed' | 'no-delimiters';
}

export interface DisplayMath {
  /** By `start`. */
  readonly formulas: ReadonlyMap<number, DisplayFormula>;
  /** Delimiters without their other half. */
  readonly strays: readonly Stray[];
}

export interface Stray {
  readonly offset: number;
  readonly length: number;
  /** What it seems to have been: the start of a formula that never ends, or the end of one that never started. */
  readonly half: 'opening' | 'closing';
}
