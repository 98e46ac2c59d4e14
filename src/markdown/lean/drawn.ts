/** What is left of a formula to be written: elements, texts, and what is HTML already. */

export interface Drawn {
  readonly kind: 'element' | 'text' | 'markup';
  /** Of an element. */
  readonly tag: string;
  readonly classes: readonly string[];
  readonly css: string;
  /** All other attributes, as they stand in a tag. */
  readonly attributes: string;
  readonly children: readonly Drawn[];
  /** Of a text, or of markup. */
  readonly text: string;
}

export const drawn = (
  tag: string,
  classes: readonly string[],
  css: string,
  children: readonly Drawn[],
  attributes = '',
): Drawn => ({ kind: 'element', tag, classes, css, attributes, children, text: '' });
