/** The formulas of the notes and the fonts of KaTeX → what is needed of each font; one that no formula uses is left out. */

import { parse } from 'node:path';
import { byCodePoint } from '../model/by-code-point.ts';
import type { Glyphs } from '../model/glyphs.ts';
import type { FormulaFont } from '../model/styles.ts';
import type { Face } from './face.ts';

export function formulaFaces(
  notes: readonly { readonly glyphs: Glyphs }[],
  fonts: readonly FormulaFont[],
): Face[] {
  // Of a thousand notes, few show others than all the rest.
  const byFace = new Map<string, Set<string>>();
  for (const { glyphs } of notes) {
    for (const [face, characters] of Object.entries(glyphs.formulas)) {
      const known = byFace.get(face);
      if (known) known.add(characters);
      else byFace.set(face, new Set([characters]));
    }
  }
  const needed = new Map<FormulaFont, Set<string>>();
  for (const [face, texts] of byFace) {
    const font = fontFor(face, fonts);
    if (font) needed.set(font, new Set([...(needed.get(font) ?? []), ...[...texts].join('')]));
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
