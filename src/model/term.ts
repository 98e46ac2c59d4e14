/** An entry of the glossary: the one word of the notebook for a concept. */

export interface Term {
  readonly term: string;
  readonly english: string;
  /** A sentence, without Markdown; empty when there is none. */
  readonly definition: string;
  /** Words that stand for the same concept elsewhere, and not here. */
  readonly not: readonly string[];
}
