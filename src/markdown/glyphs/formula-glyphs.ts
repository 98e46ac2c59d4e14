/** A drawn formula → the characters that it shows, by the face that draws them, and the classes that style sheets set. */

import type { Element, ElementContent } from 'hast';
import { classesOf } from '../lean/look-of.ts';
import { type FormulaFace, formulaFace, plainFace } from './formula-face.ts';

export interface FormulaGlyphs {
  /** By the face of KaTeX: `italic 400 KaTeX_Math`. */
  readonly faces: ReadonlyMap<string, string>;
  /** Han, which no font of KaTeX has. */
  readonly regular: string;
  readonly bold: string;
  readonly classes: readonly string[];
}

/** @param drawn with what no eye sees: the twin of a formula for machines is no `katex-html` */
export function formulaGlyphs(drawn: readonly Element[]): FormulaGlyphs {
  const faces = new Map<string, string>();
  const texts = { regular: '', bold: '' };
  const seen = new Set<string>();

  function look(node: ElementContent, around: FormulaFace): void {
    if (node.type === 'text' && node.value !== '') {
      const name = `${around.style} ${around.weight} ${around.family}`;
      faces.set(name, (faces.get(name) ?? '') + node.value);
    }
    if (node.type !== 'element') return;
    const classes = classesOf(node);
    for (const one of classes) seen.add(one);
    // As src/markdown/lean writes it.
    const face = formulaFace(node.tagName === 'i' ? ['mathnormal', ...classes] : classes, around);
    if (classes.some((one) => one.endsWith('_fallback'))) {
      for (const child of node.children)
        if (child.type === 'text') texts[face.weight === 700 ? 'bold' : 'regular'] += child.value;
    } else for (const child of node.children) look(child, face);
  }

  function find(node: ElementContent): void {
    if (node.type !== 'element') return;
    const isSeen = classesOf(node).includes('katex-html');
    for (const child of node.children) {
      if (isSeen) look(child, plainFace);
      else find(child);
    }
  }
  drawn.forEach(find);
  return { faces, ...texts, classes: [...seen] };
}
