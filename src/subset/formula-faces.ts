/** The formulas of the notes and the fonts of KaTeX → what is needed of each font; one that no formula uses is left out. */

import { parse } from 'node:path';
import { byCodePoint } from '../model/by-code-point.ts';
import type { FormulaFont } from '../model/styles.ts';
import type { Face } from './face.ts';

/** @param faces the characters of each face of formulas */
export function formulaFaces(
  faces: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
  fonts: readonly FormulaFont[],
): Face[] {
  const needed = new Map<FormulaFont, Set<string>>();
  for (const [face, characters] of faces) {
    const font = fontFor(face, fonts);
    if (font) needed.set(font, new Set([...(needed.get(font) ?? []), ...characters.keys()]));
  }
  return fonts.flatMap((font) => {
    const characters = [...(needed.get(font) ?? [])].sort(byCodePoint).join('');
    return characters
      ? [{ ...font, name: parse(font.source).name, range: '', characters, pressed: 'hard' }]
      : [];
  });
}

/** As a browser chooses, style before weight: https://www.w3.org/TR/css-fonts-4/#font-style-matching */
function fontFor(face: string, fonts: readonly FormulaFont[]): FormulaFont | undefined {
  const [style, weight, family] = face.split(' ');
  const rank = (font: FormulaFont): number =>
    2 * Number(font.style === style) + Number(font.weight === Number(weight));
  return fonts.filter((font) => font.family === family).sort((a, b) => rank(b) - rank(a))[0];
}
