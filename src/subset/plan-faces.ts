/** The characters shown and the fonts that have them → the faces of the text: what each holds, and which pages need it. */

import { rememberEach } from '../model/remember-each.ts';
import { type RememberLast, rememberLast } from '../model/remember-last.ts';
import type { CharactersShown } from './characters-shown.ts';
import { chooseCore } from './choose-core.ts';
import { type CountShown, countShown, type Shown } from './count-shown.ts';
import { type Coverage, mainSource } from './coverage.ts';
import type { Face } from './face.ts';
import { fewNotes } from './few-notes.ts';
import type { FontSources, Weight } from './font-sources.ts';
import { everyMany, isMany, manyRange } from './many.ts';
import type { Surroundings } from './surroundings.ts';
import { textOfCodes } from './text-of-codes.ts';
import { unicodeRange } from './unicode-range.ts';
import { united } from './united.ts';

export interface CommonPlan {
  /** Those that every page needs first. */
  readonly first: readonly Face[];
  /** Those among them that set plain text. */
  readonly ahead: readonly Face[];
  /** The other faces of a note's page; of several that may draw a character, the last does. */
  readonly ofNote: (note: Shown) => readonly Face[];
  /** The other faces of any other page. */
  readonly lists: readonly Face[];
}

export interface FacePlan extends Omit<CommonPlan, 'ofNote'> {
  /** By site path. */
  readonly notes: ReadonlyMap<string, readonly Face[]>;
}

interface WeightPlan {
  /** What is no Han, apart because Han alone are cut on a coarser grid; then the Han of the core. */
  readonly core: readonly [letters: Face, han: Face];
  /** Whatever is foreseen to stand only on some pages. */
  readonly ofNote: (note: Shown) => Face;
  readonly lists: Face;
  /** All that these follow from. */
  readonly around: readonly unknown[];
  readonly beyond: (codes: readonly number[]) => readonly number[];
}

/** What is kept from one plan to the next: a face or a list that is as it was is the same object. */
export interface PlanMemory {
  readonly faces: RememberLast<Face>;
  readonly shared: RememberLast<readonly Face[]>;
  readonly besides: RememberLast<(note: Shown) => readonly Face[]>;
  readonly count: CountShown;
  readonly plan: RememberLast<FacePlan>;
}

export const planMemory = (): PlanMemory => ({
  faces: rememberLast(),
  shared: rememberLast(),
  besides: rememberLast(),
  count: countShown(),
  plan: rememberLast(),
});

export function planFaces(
  { notes, ...shown }: CharactersShown,
  coverage: Coverage,
  sources: FontSources,
  memory = planMemory(),
): FacePlan {
  const all = [...notes.values()];
  const { everywhere, lists, common } = shown;
  return memory.plan('', [everywhere, lists, common, coverage, sources, ...notes.keys(), ...all], () => {
    const counts = memory.count(all);
    const around = { ...shown, size: notes.size, counts };
    const { ofNote, ...plan } = planCommon(around, coverage, sources, memory);
    return { ...plan, notes: new Map(Array.from(notes, ([url, note]) => [url, ofNote(note)])) };
  });
}

export function planCommon(
  shown: Surroundings,
  coverage: Coverage,
  sources: FontSources,
  memory = planMemory(),
): CommonPlan {
  const { everywhere, lists, size, counts } = shown;
  const all = united([
    ...[everywhere, lists].flatMap(({ regular, bold }) => [regular, bold]),
    counts.regular.keys(),
    counts.bold.keys(),
  ]);
  const isThere = (code: number): boolean => coverage[code] === mainSource;
  const regular = planWeight(shown, 400, coverage, sources, memory);
  const bold = planWeight(shown, 700, coverage, sources, memory);
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
    size > fewNotes
      ? memory.faces('rest', [coverage, sources.main[400]], () => ({
          ...manyOf('rest', 400, sources, everyMany().filter(isThere)),
          pressed: 'already',
        }))
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
  ]
    .filter(isNeeded)
    .map((face) => asBefore(face, memory));
  /** One list for all that need no more. */
  const shared = memory.shared('', common, () => common);
  const besideNote = memory.besides('', [shared, coverage, ...regular.around, ...bold.around], () =>
    rememberEach((note) => beside([regular.ofNote(note), bold.ofNote(note)])),
  );
  return {
    first: [...regular.core, ...bold.core].filter(isNeeded),
    ahead: regular.core.filter(isNeeded),
    ofNote: besideNote,
    lists: beside([regular.lists, bold.lists]),
  };

  function beside(own: readonly Face[]): readonly Face[] {
    const needed = own.filter(isNeeded);
    return needed.length > 0 ? [...shared, ...needed] : shared;
  }
}

function planWeight(
  shown: Surroundings,
  weight: Weight,
  coverage: Coverage,
  sources: FontSources,
  memory: PlanMemory,
): WeightPlan {
  const kind = weight === 700 ? 'bold' : 'regular';
  const core = chooseCore(shown, weight, (code) => coverage[code] === mainSource);
  const isInCore = new Set(core);
  const beyond = (codes: readonly number[]): number[] =>
    codes.filter((code) => coverage[code] === mainSource && !isInCore.has(code));
  const everywhere = beyond(shown.everywhere[kind]);
  const onlyHere = (one: Shown): ReadonlySet<number> => new Set([...everywhere, ...beyond(one[kind])]);
  const letters = core.filter((code) => !isMany(code));
  const pressed = shown.size > fewNotes ? 'lightly' : 'hard';
  const around = [weight, textOfCodes(core), textOfCodes(everywhere), sources.main[weight], pressed];
  return {
    core: [
      asBefore(faceOf('letters', weight, sources.main[weight], textOfCodes(letters)), memory),
      asBefore(manyOf('core', weight, sources, core.filter(isMany)), memory),
    ],
    ofNote: (note) => ({ ...manyOf('note', weight, sources, onlyHere(note)), pressed }),
    lists: asBefore(manyOf('lists', weight, sources, onlyHere(shown.lists)), memory),
    around,
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

const asBefore = (face: Face, { faces }: PlanMemory): Face =>
  faces([face.family, face.name, face.weight, face.source].join(), Object.values(face), () => face);

const lightly = (face: Face): Face => ({ ...face, pressed: 'lightly' });
const inBold = (face: Face): Face => ({ ...face, weight: 700 });
const isNeeded = ({ characters }: Face): boolean => characters !== '';
