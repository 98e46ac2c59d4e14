/** The characters shown → those that every reader loads at first: what may stand on any page, and the commonest Han. */

import { byCodePoint } from '../model/by-code-point.ts';
import type { CharactersShown, Shown } from './characters-shown.ts';
import { fewNotes } from './few-notes.ts';
import type { Weight } from './font-sources.ts';

/**
 * How many Han of those that a small notebook shows; where it is none, a page brings all of its own in one file. Each costs
 * a reader 180 bytes, whether his note has it or not; one that is not in the core costs them with every note that has it, and
 * the author the time to cut it for each of them.
 */
const coreSize: Readonly<Record<Weight, number>> = { 400: 350, 700: 0 };

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

/** Han and kana. All else is little, and punctuation is squeezed only beside its like in the same font. */
export const isMany = (character: string): boolean => /[\u3040-\u9fff\uf900-\ufaff]/.test(character);
export const manyRange = 'U+3040-9FFF,U+F900-FAFF';

/** @param isThere whether the font has a character */
export function chooseCore(
  { everywhere, notes, lists, common }: CharactersShown,
  weight: Weight,
  isThere: (character: string) => boolean,
): ReadonlySet<string> {
  const kind = weight === 700 ? 'bold' : 'regular';
  // The regular core helps out in bold, so it has what is shown in either.
  const kinds = weight === 400 ? (['regular', 'bold'] as const) : (['bold'] as const);
  const few = new Set<string>();
  for (const shown of [everywhere, lists, ...notes.values()]) {
    for (const one of kinds) for (const character of shown[one]) if (!isMany(character)) few.add(character);
  }
  const counts = countHan(notes.values(), kind);
  const isLarge = notes.size > fewNotes;
  const most = coreSize[weight];
  const han = isLarge ? [...common[kind], ...usual(counts, notes.size)] : commonest(counts).slice(0, most);
  const given = [...everywhere[kind]].filter((one) => isLarge || most > 0 || !isMany(one));
  return new Set([...ascii, ...[...given, ...few, ...han].filter(isThere)]);
}

/** In how many notes each stands. */
function countHan(notes: Iterable<Shown>, kind: keyof Shown): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const note of notes) {
    for (const one of note[kind]) if (isMany(one)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}

const commonest = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, inA], [b, inB]) => inB - inA || byCodePoint(a, b)).map(([one]) => one);

/** What belongs to the subject of a large notebook. Few characters stand in just a third of the notes, so few edits change it. */
const usual = (counts: ReadonlyMap<string, number>, notes: number): string[] =>
  [...counts].filter(([, count]) => count * 3 > notes).map(([one]) => one);
