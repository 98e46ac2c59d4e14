/** The characters shown → those that every reader loads at first: what may stand on any page, and the commonest Han. */

import { fewNotes } from './few-notes.ts';
import type { Weight } from './font-sources.ts';
import { isMany } from './many.ts';
import type { Surroundings } from './surroundings.ts';
import { united } from './united.ts';

/**
 * How many Han of those that a small notebook shows; where it is none, a page brings all of its own in one file. Each costs
 * a reader 180 bytes, whether his note has it or not; one that is not in the core costs them with every note that has it, and
 * the author the time to cut it for each of them.
 */
const coreSize: Readonly<Record<Weight, number>> = { 400: 350, 700: 0 };

const ascii = Array.from({ length: 95 }, (_, i) => 32 + i);

/** @param isThere whether the font has a code point */
export function chooseCore(
  { everywhere, lists, common, size, counts }: Surroundings,
  weight: Weight,
  isThere: (code: number) => boolean,
): readonly number[] {
  const kind = weight === 700 ? 'bold' : 'regular';
  // The regular core helps out in bold, so it has what is shown in either.
  const kinds = weight === 400 ? (['regular', 'bold'] as const) : (['bold'] as const);
  const few = united(kinds.flatMap((one) => [everywhere[one], lists[one], counts[one].keys()])).filter(
    (one) => !isMany(one),
  );
  const ofNotes = [...counts[kind]].filter(([code]) => isMany(code));
  const isLarge = size > fewNotes;
  const most = coreSize[weight];
  const han = isLarge
    ? [...codesIn(common[kind]), ...usual(ofNotes, size)]
    : commonest(ofNotes).slice(0, most);
  const given = everywhere[kind].filter((one) => isLarge || most > 0 || !isMany(one));
  return united([ascii, [...given, ...few, ...han].filter(isThere)]);
}

const codesIn = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

type Counted = readonly [code: number, notes: number];

const commonest = (counts: readonly Counted[]): number[] =>
  counts.toSorted(([a, inA], [b, inB]) => inB - inA || a - b).map(([one]) => one);

/** What belongs to the subject of a large notebook. Few characters stand in just a third of the notes, so few edits change it. */
const usual = (counts: readonly Counted[], notes: number): number[] =>
  counts.filter(([, count]) => count * 3 > notes).map(([one]) => one);
