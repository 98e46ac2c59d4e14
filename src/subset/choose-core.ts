/** The characters shown → those that every reader loads at first: what may stand on any page, and the commonest Han. */

import { byCodePoint } from '../model/by-code-point.ts';
import type { CharactersShown } from './characters-shown.ts';
import { fewNotes } from './few-notes.ts';
import type { Weight } from './font-sources.ts';

/**
 * How many Han; where it is none, a page brings all of its own in one file. Each costs a reader 180 bytes, whether his
 * note has it or not; one that is not in the core costs them with every note that has it, and the author the time to
 * cut it for each of them.
 */
const coreSize: Readonly<Record<'few' | 'many', Readonly<Record<Weight, number>>>> = {
  few: { 400: 350, 700: 0 },
  many: { 400: 800, 700: 200 },
};

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

/** Han and kana. All else is little, and punctuation is squeezed only beside its like in the same font. */
export const isMany = (character: string): boolean => /[\u3040-\u9fff\uf900-\ufaff]/.test(character);
export const manyRange = 'U+3040-9FFF,U+F900-FAFF';

/** @param isThere whether the font has a character */
export function chooseCore(
  { everywhere, notes, lists }: CharactersShown,
  weight: Weight,
  isThere: (character: string) => boolean,
): ReadonlySet<string> {
  const kind = weight === 700 ? 'bold' : 'regular';
  const counts = new Map<string, number>();
  for (const note of notes.values()) {
    for (const one of note[kind]) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const size = coreSize[notes.size > fewNotes ? 'many' : 'few'][weight];
  const common = [...counts]
    .filter(([one]) => isMany(one) && isThere(one))
    .sort(([a, inA], [b, inB]) => inB - inA || byCodePoint(a, b))
    .slice(0, size);
  // The regular core helps out in bold, so it has what is shown in either.
  const kinds = weight === 400 ? (['regular', 'bold'] as const) : (['bold'] as const);
  const few = [everywhere, lists, ...notes.values()]
    .flatMap((shown) => kinds.flatMap((one) => [...shown[one]]))
    .filter((one) => !isMany(one));
  const fixed = [...everywhere[kind], ...few].filter((one) => isThere(one) && (size > 0 || !isMany(one)));
  return new Set([...ascii, ...fixed, ...common.map(([one]) => one)]);
}
