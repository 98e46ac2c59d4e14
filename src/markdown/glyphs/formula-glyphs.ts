/** A drawn formula → the characters that it shows, by the face that draws them, and the classes that style sheets set. */

import type { FormulaGlyphs } from '../../model/drawing.ts';
import type { Drawn } from '../lean/drawn.ts';
import { type FormulaFace, formulaFace, plainFace } from './formula-face.ts';

interface Seen {
  /** A formula has few, so that looking through a list is faster than a set. */
  readonly faces: FormulaFace[];
  /** Of each of them. */
  readonly texts: string[];
  regular: string;
  bold: string;
  readonly classes: string[];
}

const isFallback = (name: string): boolean => name.endsWith('_fallback');

function addText(text: string, face: FormulaFace, { faces, texts }: Seen): void {
  const i = faces.indexOf(face);
  const known = texts[i];
  if (known === undefined) {
    faces.push(face);
    texts.push(text);
  } else if (!known.includes(text)) texts[i] = known + text;
}

const letter: readonly string[] = ['mathnormal'];

/** What src/markdown/lean writes as `<i>`. */
const asLetter = (classes: readonly string[]): readonly string[] =>
  classes.length === 0 ? letter : [...letter, ...classes];

function look(piece: Drawn, around: FormulaFace, seen: Seen): void {
  const { tag, classes, children } = piece;
  for (const one of classes) if (!seen.classes.includes(one)) seen.classes.push(one);
  const face = formulaFace(tag === 'i' ? asLetter(classes) : classes, around);
  if (!classes.some(isFallback)) lookInto(children, face, seen);
  else {
    for (const { kind, text } of children)
      if (kind === 'text') seen[face.weight === 700 ? 'bold' : 'regular'] += text;
  }
}

function lookInto(pieces: readonly Drawn[], face: FormulaFace, seen: Seen): void {
  for (const piece of pieces) {
    if (piece.kind === 'element') look(piece, face, seen);
    else if (piece.kind === 'text') addText(piece.text, face, seen);
  }
}

/** @param drawn what an eye sees of it */
export function formulaGlyphs(drawn: readonly Drawn[]): FormulaGlyphs {
  const seen: Seen = { faces: [], texts: [], regular: '', bold: '', classes: [] };
  lookInto(drawn, plainFace, seen);
  const { faces, texts, regular, bold, classes } = seen;
  return { faces: faces.map(({ name }, i) => [name, texts[i] ?? '']), regular, bold, classes };
}
