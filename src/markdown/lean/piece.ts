/** What KaTeX drew of a formula; all pieces have one shape, so that reading them is fast. */

import type { Drawn } from './drawn.ts';
import { SILENT, traitsOf } from './traits.ts';

/** Names as in `element.style`: `marginRight`. */
export type Style = Readonly<Record<string, string>>;

/** Of KaTeX's table that puts one thing above another. */
export interface Stack {
  /** What stands in every row so that its base line is known: a length. */
  readonly strut: string;
  /** Above and below the base line, in em. */
  readonly height: number;
  readonly depth: number;
}

/** What its style says is not CSS yet. */
export interface Piece extends Drawn {
  /** Of all its classes, also of those that are left out because no style sheet knows them. */
  readonly traits: number;
  readonly style: Style;
  /** Of a stack its rows, without their strut. */
  readonly children: readonly Piece[];
  readonly stack: Stack | undefined;
}

export const noClasses: readonly string[] = [];
export const noStyle: Style = {};
export const noPieces: readonly Piece[] = [];

const isLoud = (name: string): boolean => name !== '' && (traitsOf(name) & SILENT) === 0;

export function element(
  tag: string,
  classes: readonly string[],
  style: Style,
  children: readonly Piece[],
  attributes = '',
): Piece {
  let traits = 0;
  let loud = 0;
  for (const name of classes) {
    const own = traitsOf(name);
    traits |= own;
    if (name !== '' && (own & SILENT) === 0) loud++;
  }
  return {
    kind: 'element',
    tag,
    classes: loud === 0 ? noClasses : loud === classes.length ? classes : classes.filter(isLoud),
    css: '',
    attributes,
    children,
    text: '',
    traits,
    style,
    stack: undefined,
  };
}

export const stackPiece = (
  classes: readonly string[],
  style: Style,
  rows: readonly Piece[],
  stack: Stack,
): Piece => ({
  kind: 'element',
  tag: 'span',
  classes: classes.filter((name) => isLoud(name) && !name.startsWith('vlist')),
  css: '',
  attributes: '',
  children: rows,
  text: '',
  traits: 0,
  style,
  stack,
});

const leaf = (kind: 'text' | 'markup', text: string): Piece => ({
  kind,
  tag: '',
  classes: noClasses,
  css: '',
  attributes: '',
  children: noPieces,
  text,
  traits: 0,
  style: noStyle,
  stack: undefined,
});

export const textPiece = (text: string): Piece => leaf('text', text);
export const markupPiece = (html: string): Piece => leaf('markup', html);

export const hasTrait = (piece: Piece, trait: number): boolean => (piece.traits & trait) !== 0;
