/** What a drawn formula is made of: elements, texts and what is HTML already, all of one shape, so that reading them is fast. */

import { traitsOf } from './traits.ts';

/** Names as in `element.style`: `marginRight`; custom properties as they are: `--height`. */
export type Style = Readonly<Record<string, string>>;

export interface Piece {
  readonly kind: 'element' | 'text' | 'markup';
  /** Of an element. */
  readonly tag: string;
  readonly classes: readonly string[];
  /** Of its classes. */
  readonly traits: number;
  readonly style: Style;
  /** All other attributes, as they stand in a tag. */
  readonly attributes: string;
  readonly children: readonly Piece[];
  /** Of a text, or of markup. */
  readonly text: string;
}

export const noClasses: readonly string[] = [];
export const noStyle: Style = {};
export const noPieces: readonly Piece[] = [];

export const element = (
  tag: string,
  classes: readonly string[],
  style: Style,
  children: readonly Piece[],
  attributes = '',
): Piece => ({
  kind: 'element',
  tag,
  classes,
  traits: traitsOf(classes),
  style,
  attributes,
  children,
  text: '',
});

const leaf = (kind: 'text' | 'markup', text: string): Piece => ({
  kind,
  tag: '',
  classes: noClasses,
  traits: 0,
  style: noStyle,
  attributes: '',
  children: noPieces,
  text,
});

export const textPiece = (text: string): Piece => leaf('text', text);
export const markupPiece = (html: string): Piece => leaf('markup', html);

export const hasClass = (piece: Piece, name: string): boolean => piece.classes.includes(name);
export const hasTrait = (piece: Piece, trait: number): boolean => (piece.traits & trait) !== 0;
