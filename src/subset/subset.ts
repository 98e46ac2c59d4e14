/** The site as related, and its style sheets → its fonts, cut to the characters that it shows, and sheets that name them. */

import type { Shelf } from '../cache/shelf.ts';
import type { FontCut } from '../model/font-cut.ts';
import type { LocatedNote } from '../model/note.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { Problem } from '../model/problem.ts';
import { type RememberLast, rememberLast } from '../model/remember-last.ts';
import type { RelatedSite, Site } from '../model/site.ts';
import type { Styles } from '../model/styles.ts';
import type { TemplateWords } from '../model/template-words.ts';
import { charactersShown } from './characters-shown.ts';
import type { Coverage } from './coverage.ts';
import { type Wardrobe, wardrobeOf } from './dress-anew.ts';
import type { Face } from './face.ts';
import { faceRule } from './face-rule.ts';
import { fewNotes } from './few-notes.ts';
import type { FontStock } from './font-stock.ts';
import { formulaFaces } from './formula-faces.ts';
import { type Gatherer, gatherCharacters } from './gather-characters.ts';
import { nameCut } from './name-cut.ts';
import { planFaces } from './plan-faces.ts';
import { readCoverage } from './read-coverage.ts';
import { sheetPath } from './sheet-path.ts';
import { tellUnknownCharacters, type UnknownIn, unknownIn } from './tell-unknown-characters.ts';
import { trimmedSheet } from './trimmed-sheet.ts';

export interface Ingredients {
  readonly styles: Styles;
  readonly words: TemplateWords;
  readonly stock: FontStock;
  /** Folder for what is kept from one build to the next. */
  readonly cache: string;
}

/** What depends on nothing but the program, and on one note each. */
export interface SubsetMemory {
  readonly coverage: Coverage;
  readonly few: Gatherer;
  readonly many: Gatherer;
  readonly unknownIn: UnknownIn;
  readonly faces: RememberLast<Face>;
}

/** @param shelf for what the program brings to every site */
export async function subsetMemory(
  { sources, recipe, common }: FontStock,
  shelf: Shelf,
): Promise<SubsetMemory> {
  const coverage = await readCoverage(sources, recipe, shelf);
  return {
    coverage,
    few: gatherCharacters({ regular: '', bold: '' }),
    many: gatherCharacters(common),
    unknownIn: unknownIn(coverage),
    faces: rememberLast(),
  };
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
  { coverage, few, many, unknownIn, faces: known }: SubsetMemory,
): Promise<Subset> {
  const { sources, recipe } = stock;
  const gatherer = notes.length > fewNotes ? many : few;
  const shown = charactersShown(site, notes, words, gatherer);
  const plan = planFaces(shown, coverage, sources, known);
  const cuts = new Map<string, FontCut>();
  const sheets = new Map<string, OutputFile>();

  /** Of the faces that many pages have in common, too, worked out once. */
  const rules = new Map<Face, string>();
  const ruleOf = (face: Face): string => {
    const known = rules.get(face);
    if (known !== undefined) return known;
    const cut = nameCut(face, recipe);
    const rule = faceRule(face, cut);
    cuts.set(cut.path, cut);
    rules.set(face, rule);
    return rule;
  };
  /** A rule for each face; the fonts that they name are kept. */
  const rulesOf = (faces: readonly Face[]): string => faces.map(ruleOf).join('');
  const sheet = (name: string, css: string): string => {
    const path = sheetPath(name, css);
    sheets.set(path, { path, body: css, isNamedByContent: true });
    return `/${path}`;
  };
  /** Of the lists that many pages have in common, too. */
  const listed = new Map<readonly Face[], readonly string[]>();
  const beside = (faces: readonly Face[]): readonly string[] => {
    const known = listed.get(faces) ?? (faces.length > 0 ? [sheet('fonts', rulesOf(faces))] : []);
    listed.set(faces, known);
    return known;
  };

  const mathFaces = formulaFaces(notes, styles.formulaFonts);
  const classes = new Set<string>();
  for (const { glyphs, cardGlyphs } of notes) {
    for (const name of glyphs.classes) classes.add(name);
    for (const name of cardGlyphs.classes) classes.add(name);
  }
  const formulas = await trimmedSheet(styles.formulas, classes, cache);
  const faces = rulesOf([...mathFaces, ...plan.first]);
  return {
    styles: {
      list: sheet('list', styles.list + formulas + faces),
      note: sheet('note', styles.note + formulas + faces),
    },
    fonts: {
      first: plan.ahead.map((face) => `/${nameCut(face, recipe).path}`),
      math: mathFaces.flatMap((face) => {
        const draws = wanted.get(face.name);
        return draws === undefined ? [] : [{ url: `/${nameCut(face, recipe).path}`, draws }];
      }),
    },
    fontSheets: new Map([
      ...[...plan.notes].map(([url, faces]) => [url, beside(faces)] as const),
      ['*', beside(plan.lists)],
    ]),
    sheets: [...sheets.values()],
    cuts: [...cuts.values()],
    wardrobe: () => wardrobeOf(shown, plan, recipe),
    problems: await tellUnknownCharacters(site, notes, textOf, unknownIn, lenient),
  };
}
