/** The site as related, and its style sheets → its fonts, cut to the characters that it shows, and sheets that name them. */

import { byCodePoint } from '../model/by-code-point.ts';
import type { FontCut } from '../model/font-cut.ts';
import type { LocatedNote } from '../model/note.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { Problem } from '../model/problem.ts';
import type { RelatedSite, Site } from '../model/site.ts';
import type { Styles } from '../model/styles.ts';
import type { TemplateWords } from '../model/template-words.ts';
import { charactersShown } from './characters-shown.ts';
import type { Face } from './face.ts';
import { fewNotes } from './few-notes.ts';
import type { FontStock } from './font-stock.ts';
import { formulaFaces } from './formula-faces.ts';
import { type Wardrobe, wardrobeOf } from './open-wardrobe.ts';
import { planFaces } from './plan-faces.ts';
import { sheetOf } from './sheet-of.ts';
import type { SubsetMemory } from './subset-memory.ts';
import { tellUnknownCharacters } from './tell-unknown-characters.ts';
import { trimmedSheet } from './trimmed-sheet.ts';

export interface Ingredients {
  readonly styles: Styles;
  readonly words: TemplateWords;
  readonly stock: FontStock;
  /** Folder for what is kept from one build to the next. */
  readonly cache: string;
}

export interface Subset {
  readonly styles: Site['styles'];
  readonly fonts: Site['fonts'];
  readonly fontSheets: Site['fontSheets'];
  readonly sheets: readonly OutputFile[];
  /** To be made when somebody asks. */
  readonly cuts: readonly FontCut[];
  readonly problems: readonly Problem[];
  /** To plan them anew for some notes. */
  wardrobe(): Wardrobe;
}

/** Their letters are wider or narrower than those that stand in for them: fetched late, they move the lines. */
const wanted: ReadonlyMap<string, string> = new Map([
  ['KaTeX_Main-Regular', 'katex'],
  ['KaTeX_Math-Italic', 'katex'],
  ['KaTeX_Size1-Regular', 'small-op'],
  ['KaTeX_Size2-Regular', 'large-op'],
  ['KaTeX_AMS-Regular', 'mathbb'],
]);

/**
 * @param notes of the site, with all that is known of them
 * @param textOf a note's file, to find a character in
 */
export async function subset(
  site: RelatedSite,
  notes: readonly LocatedNote[],
  textOf: (file: string) => Promise<string>,
  lenient: boolean,
  { styles, words, stock, cache }: Ingredients,
  { coverage, few, many, unknownIn, countFormulas, planning, name, sheet, last }: SubsetMemory,
): Promise<Subset> {
  const { sources } = stock;
  const gatherer = notes.length > fewNotes ? many : few;
  const characters = charactersShown(site, notes, words, gatherer);
  const plan = planFaces(characters, coverage, sources, planning);
  const { faces, classes } = countFormulas(notes);
  const mathFaces = formulaFaces(faces, styles.formulaFonts);
  const first = [...mathFaces, ...plan.first];
  const lists = new Set([...plan.notes.values(), plan.lists].filter((list) => list.length > 0));
  const shown = new Set(first);
  for (const list of lists) for (const face of list) shown.add(face);

  const used = [...classes.keys()].sort(byCodePoint);
  const formulas = await last.formulas('', [styles.formulas, cache, ...used], () =>
    trimmedSheet(styles.formulas, used, cache),
  );
  const rules = first.map((face) => name(face).rule).join('');
  const sheetFor = (kind: 'list' | 'note'): OutputFile =>
    last.sheets(kind, [styles[kind], formulas, rules], () => sheetOf(kind, styles[kind] + formulas + rules));
  const [list, note] = [sheetFor('list'), sheetFor('note')];
  const urlOf = ({ path }: { readonly path: string }): string => `/${path}`;
  const beside = (faces: readonly Face[]): readonly string[] =>
    faces.length > 0 ? [urlOf(sheet(faces))] : [];
  return {
    styles: { list: urlOf(list), note: urlOf(note) },
    fonts: {
      first: plan.ahead.map((face) => urlOf(name(face).cut)),
      math: mathFaces.flatMap((face) => {
        const draws = wanted.get(face.name);
        return draws === undefined ? [] : [{ url: urlOf(name(face).cut), draws }];
      }),
    },
    fontSheets: new Map([
      ...[...plan.notes].map(([url, faces]) => [url, beside(faces)] as const),
      ['*', beside(plan.lists)],
    ]),
    sheets: uniqueByPath([list, note, ...Array.from(lists, sheet)]),
    cuts: uniqueByPath(Array.from(shown, (face) => name(face).cut)),
    wardrobe: () => wardrobeOf(characters, planning.count([...characters.notes.values()]), plan, name),
    problems: await tellUnknownCharacters(site, notes, textOf, unknownIn, lenient),
  };
}

function uniqueByPath<File extends { readonly path: string }>(files: readonly File[]): File[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}
