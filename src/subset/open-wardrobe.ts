/** Notes that show more characters than before → their fonts, as long as nothing changes for other pages. */

import { addCount } from '../model/add-count.ts';
import type { FontCut } from '../model/font-cut.ts';
import type { OutputFile } from '../model/output-file.ts';
import { rememberLast } from '../model/remember-last.ts';
import type { CharactersShown } from './characters-shown.ts';
import type { Shown, ShownCounts } from './count-shown.ts';
import { noSource } from './coverage.ts';
import type { Face } from './face.ts';
import type { FontStock } from './font-stock.ts';
import { type CommonPlan, type FacePlan, planCommon } from './plan-faces.ts';
import type { SubsetMemory } from './subset-memory.ts';
import { textOfCodes } from './text-of-codes.ts';

/** What the fonts of a site were planned from, as plain data. */
export interface Wardrobe {
  readonly everywhere: Texts;
  readonly lists: Texts;
  /** Characters of the notes, and in how many of them each stands. */
  readonly counts: Readonly<Record<keyof Shown, readonly [characters: string, notes: readonly number[]]>>;
  /** By site path. */
  readonly notes: Readonly<Record<string, NoteWear>>;
  /** Names all fonts that notes have in common with other pages. */
  readonly shared: string;
}

/** What it shows, and the paths of the fonts that it has for itself. */
interface NoteWear {
  readonly texts: Texts;
  readonly cuts: readonly string[];
}

/** Characters of each weight. */
type Texts = readonly [regular: string, bold: string];

export interface NewDress {
  readonly sheet: OutputFile;
  readonly cuts: readonly FontCut[];
}

export interface DressedAnew {
  /** By site path of the note. */
  readonly notes: ReadonlyMap<string, NewDress>;
  /** Site path of the style sheet of pages that are no notes. */
  readonly listSheet: string;
  readonly wardrobe: Wardrobe;
}

/** @param counts of what the notes show */
export function wardrobeOf(
  { everywhere, lists, notes }: CharactersShown,
  counts: ShownCounts,
  plan: FacePlan,
  name: SubsetMemory['name'],
): Wardrobe {
  return {
    everywhere: textsOf(everywhere),
    lists: textsOf(lists),
    counts: { regular: listed(counts.regular), bold: listed(counts.bold) },
    notes: Object.fromEntries(
      Array.from(notes, ([url, shown]) => {
        const faces = plan.notes.get(url) ?? [];
        return [url, { texts: textsOf(shown), cuts: ownCuts(faces, plan, name) }];
      }),
    ),
    shared: sharedOf(plan, name),
  };
}

/** Paths of the fonts that notes have for themselves. */
export const cutsIn = ({ notes }: Wardrobe): ReadonlySet<string> =>
  new Set(Object.values(notes).flatMap(({ cuts }) => cuts));

/** @returns nothing when others need other fonts as well, or no font has a character; `added` is by site path of the note */
export type DressAnew = (added: ReadonlyMap<string, Texts>) => DressedAnew | undefined;

export function openWardrobe(
  { everywhere, lists, counts, notes, shared }: Wardrobe,
  { sources, common }: FontStock,
  { coverage, planning, name, sheet }: SubsetMemory,
): DressAnew {
  const last = rememberLast<DressedAnew | undefined>();

  return (added) => {
    const isForeign = [...added.values()].some(([regular, bold]) =>
      Array.from(regular + bold, codeOf).some((code) => coverage[code] === noSource),
    );
    const isStranger = [...added.keys()].some((url) => !notes[url]);
    if (isForeign || isStranger) return undefined;
    const shown = Array.from(added, ([url, [regular, bold]]) => {
      const [before, beforeBold] = notes[url]?.texts ?? ['', ''];
      return [url, [together(before, regular), together(beforeBold, bold)]] as const;
    });
    return last('', [JSON.stringify(shown)], () => dressIn(new Map(shown)));
  };

  function dressIn(shown: ReadonlyMap<string, Texts>): DressedAnew | undefined {
    const now = { regular: counted(counts.regular), bold: counted(counts.bold) };
    for (const [url, texts] of shown) {
      const [before, is] = [shownIn(notes[url]?.texts ?? ['', '']), shownIn(texts)];
      for (const kind of ['regular', 'bold'] as const) {
        for (const code of before[kind]) addCount(now[kind], code, -1);
        for (const code of is[kind]) addCount(now[kind], code, 1);
      }
    }
    const size = Object.keys(notes).length;
    const around = { common, everywhere: shownIn(everywhere), lists: shownIn(lists), size, counts: now };
    const plan = planCommon(around, coverage, sources, planning);
    // Then the other notes have what they had.
    if (sharedOf(plan, name) !== shared) return undefined;
    const dressed = Array.from(shown, ([url, texts]) => {
      const faces = plan.ofNote(shownIn(texts));
      const dress: NewDress = { sheet: sheet(faces), cuts: faces.map((face) => name(face).cut) };
      return { url, dress, wear: { texts, cuts: ownCuts(faces, plan, name) } };
    });
    return {
      notes: new Map(dressed.map(({ url, dress }) => [url, dress])),
      listSheet: `/${sheet(plan.lists).path}`,
      wardrobe: {
        everywhere,
        lists,
        counts: { regular: listed(now.regular), bold: listed(now.bold) },
        notes: { ...notes, ...Object.fromEntries(dressed.map(({ url, wear }) => [url, wear])) },
        shared,
      },
    };
  }
}

type Common = Pick<CommonPlan, 'first' | 'ahead' | 'lists'>;

function ownCuts(faces: readonly Face[], { lists }: Common, name: SubsetMemory['name']): string[] {
  return faces.filter((face) => !lists.includes(face)).map((face) => name(face).cut.path);
}

/** Each list of faces begins with what all have in common, so that the lists' own says what that is. */
const sharedOf = ({ first, ahead, lists }: Common, name: SubsetMemory['name']): string =>
  JSON.stringify([first, ahead, lists].map((faces) => faces.map((face) => name(face).cut.path)));

const together = (a: string, b: string): string => textOfCodes(new Set(Array.from(a + b, codeOf)));
const codeOf = (character: string): number => character.codePointAt(0) ?? 0;
const textsOf = ({ regular, bold }: Shown): Texts => [textOfCodes(regular), textOfCodes(bold)];
const shownIn = ([regular, bold]: Texts): Shown => ({
  regular: Array.from(regular, codeOf),
  bold: Array.from(bold, codeOf),
});
const listed = (counts: ReadonlyMap<number, number>): readonly [string, readonly number[]] => {
  const inOrder = [...counts].sort(([a], [b]) => a - b);
  return [textOfCodes(inOrder.map(([code]) => code)), inOrder.map(([, notes]) => notes)];
};
const counted = ([characters, notes]: readonly [string, readonly number[]]): Map<number, number> =>
  new Map(Array.from(characters, (character, i) => [codeOf(character), notes[i] ?? 0]));
