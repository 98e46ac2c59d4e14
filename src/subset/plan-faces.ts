/** The characters shown and the fonts that have them → the faces of the text: what each holds, and which pages need it. */

import { byCodePoint } from '../model/by-code-point.ts';
import type { CharactersShown, Shown } from './characters-shown.ts';
import { chooseCore, isMany, manyRange } from './choose-core.ts';
import type { Face } from './face.ts';
import { fewNotes } from './few-notes.ts';
import type { FontSources, Weight } from './font-sources.ts';
import { type Coverage, mainSource } from './read-coverage.ts';
import { unicodeRange } from './unicode-range.ts';

export interface FacePlan {
  /** Those that every page needs first. */
  readonly first: readonly Face[];
  /** Those among them that set plain text. */
  readonly ahead: readonly Face[];
  /** The other faces of a note's page by its site path; of several that may draw a character, the last does. */
  readonly notes: ReadonlyMap<string, readonly Face[]>;
  /** The other faces of any other page. */
  readonly lists: readonly Face[];
}

interface WeightPlan {
  /** What is no Han, apart because Han alone are cut on a coarser grid; then the Han of the core. */
  readonly core: readonly [letters: Face, han: Face];
  /** Whatever is foreseen to stand only on some pages, by site path of a note. */
  readonly notes: ReadonlyMap<string, Face>;
  readonly lists: Face;
  readonly beyond: (characters: Iterable<string>) => readonly string[];
}

export function planFaces(shown: CharactersShown, coverage: Coverage, sources: FontSources): FacePlan {
  const { everywhere, notes, lists } = shown;
  const all = new Set<string>();
  for (const { regular, bold } of [everywhere, lists, ...notes.values()]) {
    for (const one of regular) all.add(one);
    for (const one of bold) all.add(one);
  }
  const regular = planWeight(shown, 400, coverage, sources);
  const bold = planWeight(shown, 700, coverage, sources);
  const signs = sources.others.map((source, i) =>
    faceOf(
      'signs',
      400,
      source,
      [...all].filter((one) => coverage.get(one) === mainSource + 1 + i),
    ),
  );
  // A family of its own, behind the first: nobody loads it while the first has what it should. A page that shows more
  // than was foreseen is slower for it, or less bold, but no less whole.
  const inReserve = (face: Face, range: string): Face => ({ ...face, family: 'Noto Serif SC Rest', range });
  // Of a large notebook it is the whole font, which no edit changes.
  const others = notes.size > fewNotes ? coverage.keys() : all;
  const rest = lightly(faceOf('rest', 400, sources.main[400], regular.beyond(others).filter(isMany)));
  // Which of their words templates set in bold only they know.
  const words = lightly(
    faceOf('words', 700, sources.main[700], bold.beyond(everywhere.regular).filter(isMany)),
  );
  const common = [
    inReserve(rest, manyRange),
    inReserve(inBold(rest), manyRange),
    ...regular.core.map((face) => inReserve(inBold(face), face.range)),
    inReserve(words, manyRange),
    ...signs,
    ...signs.map(inBold),
  ].filter(isNeeded);
  return {
    first: [...regular.core, ...bold.core].filter(isNeeded),
    ahead: regular.core.filter(isNeeded),
    notes: new Map(
      [...notes.keys()].map((url) => [
        url,
        [...common, ...[regular, bold].flatMap((plan) => plan.notes.get(url) ?? []).filter(isNeeded)],
      ]),
    ),
    lists: [...common, ...[regular.lists, bold.lists].filter(isNeeded)],
  };
}

function planWeight(
  shown: CharactersShown,
  weight: Weight,
  coverage: Coverage,
  { main }: FontSources,
): WeightPlan {
  const kind = weight === 700 ? 'bold' : 'regular';
  const isMain = (character: string): boolean => coverage.get(character) === mainSource;
  const core = chooseCore(shown, weight, isMain);
  const beyond = (characters: Iterable<string>): string[] =>
    [...characters].filter((one) => isMain(one) && !core.has(one));
  const face = (part: string, chosen: Iterable<string>): Face => faceOf(part, weight, main[weight], chosen);
  const everywhere = beyond(shown.everywhere[kind]);
  const onlyHere = (one: Shown): ReadonlySet<string> => new Set([...everywhere, ...beyond(one[kind])]);
  const letters = [...core].filter((one) => !isMany(one));
  const pressed = shown.notes.size > fewNotes ? 'lightly' : 'hard';
  return {
    core: [
      { ...face('letters', letters), range: '' },
      { ...face('core', [...core].filter(isMany)), range: manyRange },
    ],
    // Exact ranges would weigh more than all else in the sheet; a browser goes on to the core for what a face lacks.
    notes: new Map(
      [...shown.notes].map(([url, note]) => [
        url,
        { ...face('note', onlyHere(note)), range: manyRange, pressed },
      ]),
    ),
    lists: { ...face('lists', onlyHere(shown.lists)), range: manyRange },
    beyond,
  };
}

function faceOf(part: string, weight: Weight, source: string, chosen: Iterable<string>): Face {
  const characters = [...chosen].sort(byCodePoint).join('');
  return {
    name: `noto-serif-sc-${weight}-${part}`,
    family: 'Noto Serif SC',
    style: 'normal',
    weight,
    range: unicodeRange(characters),
    source,
    characters,
    pressed: 'hard',
  };
}

const lightly = (face: Face): Face => ({ ...face, pressed: 'lightly' });
const inBold = (face: Face): Face => ({ ...face, weight: 700 });
const isNeeded = ({ characters }: Face): boolean => characters !== '';
