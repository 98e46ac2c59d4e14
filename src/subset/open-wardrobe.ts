/** Notes that show more characters than before → their fonts, as long as nothing changes for other pages. */

import type { FontCut } from '../model/font-cut.ts';
import type { OutputFile } from '../model/output-file.ts';
import { rememberLast } from '../model/remember-last.ts';
import type { CharactersShown } from './characters-shown.ts';
import type { Shown } from './count-shown.ts';
import { noSource } from './coverage.ts';
import type { Face } from './face.ts';
import type { FontStock } from './font-stock.ts';
import { type FacePlan, planFaces } from './plan-faces.ts';
import type { SubsetMemory } from './subset-memory.ts';
import { textOfCodes } from './text-of-codes.ts';

/** What the fonts of a site were planned from, as plain data. */
export interface Wardrobe {
  readonly everywhere: Texts;
  readonly lists: Texts;
  /** By site path. */
  readonly notes: Readonly<Record<string, Texts>>;
  /** Names all fonts that notes have in common with other pages. */
  readonly shared: string;
  /** Paths of the fonts that notes have for themselves. */
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

export function wardrobeOf(
  { everywhere, lists, notes }: CharactersShown,
  plan: FacePlan,
  name: SubsetMemory['name'],
): Wardrobe {
  return {
    everywhere: textsOf(everywhere),
    lists: textsOf(lists),
    notes: Object.fromEntries([...notes].map(([url, shown]) => [url, textsOf(shown)])),
    shared: sharedOf(plan, name),
    cuts: ownCuts(plan, name),
  };
}

/** @returns nothing when others need other fonts as well, or no font has a character; `added` is by site path of the note */
export type DressAnew = (added: ReadonlyMap<string, Texts>) => DressedAnew | undefined;

export function openWardrobe(
  { everywhere, lists, notes, shared }: Wardrobe,
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
      const [before, beforeBold] = notes[url] ?? ['', ''];
      return [url, [together(before, regular), together(beforeBold, bold)]] as const;
    });
    return last('', [JSON.stringify(shown)], () => dressIn(new Map(shown)));
  };

  function dressIn(shown: ReadonlyMap<string, Texts>): DressedAnew | undefined {
    const notesNow = { ...notes, ...Object.fromEntries(shown) };
    const shownNow = {
      common,
      everywhere: shownIn(everywhere),
      lists: shownIn(lists),
      notes: new Map(Object.entries(notesNow).map(([url, texts]) => [url, shownIn(texts)])),
    };
    const plan = planFaces(shownNow, coverage, sources, planning);
    if (sharedOf(plan, name) !== shared) return undefined;
    const dress = (faces: readonly Face[]): NewDress => ({
      sheet: sheet(faces),
      cuts: faces.map((face) => name(face).cut),
    });
    return {
      notes: new Map(Array.from(shown.keys(), (url) => [url, dress(plan.notes.get(url) ?? [])])),
      listSheet: `/${sheet(plan.lists).path}`,
      wardrobe: {
        everywhere,
        lists,
        notes: notesNow,
        shared,
        cuts: ownCuts(plan, name),
      },
    };
  }
}

function ownCuts({ notes, lists }: FacePlan, name: SubsetMemory['name']): string[] {
  const common = new Set(lists);
  const own = new Set([...notes.values()].flat().filter((face) => !common.has(face)));
  return [...new Set(Array.from(own, (face) => name(face).cut.path))];
}

/** Each list of faces begins with what all have in common, so that the lists' own says what that is. */
const sharedOf = ({ first, ahead, lists }: FacePlan, name: SubsetMemory['name']): string =>
  JSON.stringify([first, ahead, lists].map((faces) => faces.map((face) => name(face).cut.path)));

const together = (a: string, b: string): string => textOfCodes(new Set(Array.from(a + b, codeOf)));
const codeOf = (character: string): number => character.codePointAt(0) ?? 0;
const textsOf = ({ regular, bold }: Shown): Texts => [textOfCodes(regular), textOfCodes(bold)];
const shownIn = ([regular, bold]: Texts): Shown => ({
  regular: Array.from(regular, codeOf),
  bold: Array.from(bold, codeOf),
});
