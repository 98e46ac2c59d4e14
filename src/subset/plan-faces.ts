/** The characters shown and the fonts that have them → the faces of the text: what each holds, and which pages need it. */

import { type RememberLast, rememberLast } from '../model/remember-last.ts';
import type { CharactersShown } from './characters-shown.ts';
import { chooseCore } from './choose-core.ts';
import { type Coverage, mainSource } from './coverage.ts';
import type { Face } from './face.ts';
import { fewNotes } from './few-notes.ts';
import type { FontSources, Weight } from './font-sources.ts';
import type { Shown } from './gather-characters.ts';
import { everyMany, isMany, manyRange } from './many.ts';
import { textOfCodes } from './text-of-codes.ts';
import { unicodeRange } from './unicode-range.ts';
import { united } from './united.ts';

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
  readonly beyond: (codes: readonly number[]) => readonly number[];
}

/** @param remember faces of single notes, from one plan to the next */
export function planFaces(
  shown: CharactersShown,
  coverage: Coverage,
  sources: FontSources,
  remember: RememberLast<Face> = rememberLast(),
): FacePlan {
  const { everywhere, notes, lists } = shown;
  const all = united([everywhere, lists, ...notes.values()].flatMap(({ regular, bold }) => [regular, bold]));
  const isThere = (code: number): boolean => coverage[code] === mainSource;
  const regular = planWeight(shown, 400, coverage, sources, remember);
  const bold = planWeight(shown, 700, coverage, sources, remember);
  const foreign = all.filter((code) => coverage[code] !== mainSource);
  const signs = sources.others.map((source, i) => {
    const characters = textOfCodes(foreign.filter((code) => coverage[code] === mainSource + 1 + i));
    return { ...faceOf('signs', 400, source, characters), range: unicodeRange(characters) };
  });
  // A family of its own, behind the first: nobody loads it while the first has what it should. A page that shows more
  // than was foreseen is slower for it, or less bold, but no less whole.
  const inReserve = (face: Face): Face => ({ ...face, family: 'Noto Serif SC Rest' });
  // Of a large notebook it is the whole font, which no edit changes and nobody has to cut.
  const rest: Face =
    notes.size > fewNotes
      ? { ...manyOf('rest', 400, sources, everyMany().filter(isThere)), pressed: 'already' }
      : lightly(manyOf('rest', 400, sources, regular.beyond(all.filter(isMany))));
  // Which of their words templates set in bold only they know.
  const words = lightly(manyOf('words', 700, sources, bold.beyond(everywhere.regular.filter(isMany))));
  const common = [
    inReserve(rest),
    inReserve(inBold(rest)),
    ...regular.core.map((face) => inReserve(inBold(face))),
    inReserve(words),
    ...signs,
    ...signs.map(inBold),
  ].filter(isNeeded);
  return {
    first: [...regular.core, ...bold.core].filter(isNeeded),
    ahead: regular.core.filter(isNeeded),
    notes: new Map(
      [...notes.keys()].map((url) => [url, beside(regular.notes.get(url), bold.notes.get(url))]),
    ),
    lists: beside(regular.lists, bold.lists),
  };

  /** One list for all that need no more. */
  function beside(...own: readonly (Face | undefined)[]): readonly Face[] {
    const needed = own.filter((face) => face !== undefined).filter(isNeeded);
    return needed.length > 0 ? [...common, ...needed] : common;
  }
}

function planWeight(
  shown: CharactersShown,
  weight: Weight,
  coverage: Coverage,
  sources: FontSources,
  remember: RememberLast<Face>,
): WeightPlan {
  const kind = weight === 700 ? 'bold' : 'regular';
  const core = chooseCore(shown, weight, (code) => coverage[code] === mainSource);
  const isInCore = new Uint8Array(coverage.length);
  for (const code of core) isInCore[code] = 1;
  const beyond = (codes: readonly number[]): number[] =>
    codes.filter((code) => coverage[code] === mainSource && isInCore[code] !== 1);
  const everywhere = beyond(shown.everywhere[kind]);
  const onlyHere = (one: Shown): ReadonlySet<number> => new Set([...everywhere, ...beyond(one[kind])]);
  const letters = core.filter((code) => !isMany(code));
  const pressed = shown.notes.size > fewNotes ? 'lightly' : 'hard';
  const around = [weight, textOfCodes(core), textOfCodes(everywhere), sources.main[weight], pressed];
  return {
    core: [
      faceOf('letters', weight, sources.main[weight], textOfCodes(letters)),
      manyOf('core', weight, sources, core.filter(isMany)),
    ],
    notes: new Map(
      [...shown.notes].map(([url, note]) => [
        url,
        remember(`${weight} ${url}`, [note, ...around], () => ({
          ...manyOf('note', weight, sources, onlyHere(note)),
          pressed,
        })),
      ]),
    ),
    lists: manyOf('lists', weight, sources, onlyHere(shown.lists)),
    beyond,
  };
}

/** Exact ranges would weigh more than all else in the sheet; a browser goes on to the next face for what one lacks. */
const manyOf = (part: string, weight: Weight, { main }: FontSources, codes: Iterable<number>): Face => ({
  ...faceOf(part, weight, main[weight], textOfCodes(codes)),
  range: manyRange,
});

/** Asked for whatever a page shows. */
const faceOf = (part: string, weight: Weight, source: string, characters: string): Face => ({
  name: `noto-serif-sc-${weight}-${part}`,
  family: 'Noto Serif SC',
  style: 'normal',
  weight,
  range: '',
  source,
  characters,
  pressed: 'hard',
});

const lightly = (face: Face): Face => ({ ...face, pressed: 'lightly' });
const inBold = (face: Face): Face => ({ ...face, weight: 700 });
const isNeeded = ({ characters }: Face): boolean => characters !== '';
