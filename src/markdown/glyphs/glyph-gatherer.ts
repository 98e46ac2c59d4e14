/** Drawn documents → the characters that they show, sorted by what draws them. */

import type { Element, Root, RootContent } from 'hast';
import { byCodePoint } from '../../model/by-code-point.ts';
import type { FormulaGlyphs } from '../../model/drawing.ts';
import type { Hole } from '../../model/fragment.ts';
import type { Glyphs } from '../../model/glyphs.ts';
import { classesOf } from '../classes-of.ts';
import { type CharacterSet, characterSet } from './character-set.ts';

/** What the style sheets set in bold. A character that is missed here costs a reader bytes, but never its glyph. */
const boldTags: ReadonlySet<string> = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'strong',
  'b',
  'th',
  'mark',
]);
const boldClasses: ReadonlySet<string> = new Set([
  'callout-title',
  'theorem-name',
  'theorem-number',
  'figure-number',
  'table-number',
]);

/** What is below is in every font. */
const beyondAscii = 0x80;

/** The end of a proof is drawn as a box. */
const hidden = 'qed';

declare module 'mdast-util-to-hast' {
  interface RawData {
    /** Of a formula that is HTML already. */
    glyphs?: FormulaGlyphs;
    /** The words in what is HTML already. */
    text?: string;
  }
}

export interface GlyphGatherer {
  /** @param holes what is filled in later, of which only some words are known */
  readonly add: (drawn: Root, holes: readonly Hole[]) => void;
  readonly all: () => Glyphs;
}

export function glyphGatherer(): GlyphGatherer {
  const regular = characterSet(beyondAscii);
  const bold = characterSet(beyondAscii);
  const faces = new Map<string, CharacterSet>();
  const classes = new Set<string>();
  const added = new Set<FormulaGlyphs>();

  function addText(text: string, isBold: boolean): void {
    (isBold ? bold : regular).add(text);
  }

  function charactersOf(face: string): CharacterSet {
    const known = faces.get(face);
    if (known) return known;
    const fresh = characterSet();
    faces.set(face, fresh);
    return fresh;
  }

  function addFormula(glyphs: FormulaGlyphs): void {
    if (added.has(glyphs)) return;
    added.add(glyphs);
    for (const one of glyphs.classes) classes.add(one);
    for (const [face, text] of glyphs.faces) charactersOf(face).add(text);
    addText(glyphs.regular, false);
    addText(glyphs.bold, true);
  }

  function look(node: Root | RootContent, isBold: boolean): void {
    if (node.type === 'text') addText(node.value, isBold);
    else if (node.type === 'raw') {
      if (node.data?.glyphs) addFormula(node.data.glyphs);
      addText(node.data?.text ?? '', isBold);
    } else if (node.type === 'element') {
      if (classesOf(node).includes(hidden)) return;
      const inside = isBold || setsBold(node);
      for (const child of node.children) look(child, inside);
    } else if (node.type === 'root') for (const child of node.children) look(child, isBold);
  }

  return {
    add(drawn, holes) {
      for (const word of holes.flatMap(wordsIn)) addText(word, false);
      look(drawn, false);
    },
    all: () => ({
      regular: drawnOf(regular),
      bold: drawnOf(bold),
      formulas: Object.fromEntries(
        [...faces]
          .sort(([a], [b]) => byCodePoint(a, b))
          .map(([face, characters]) => [face, drawnOf(characters)]),
      ),
      classes: [...classes].sort(byCodePoint),
    }),
  };
}

/** What the author wrote; names and titles of others are known when all notes are. */
function wordsIn(hole: Hole): string[] {
  if (hole.kind === 'citation') return hole.cited.flatMap(({ prefix, locator }) => [prefix, locator]);
  return hole.kind === 'image' ? [hole.alt] : [];
}

function setsBold(element: Element): boolean {
  const { fontWeight } = element.properties;
  return (
    boldTags.has(element.tagName) ||
    fontWeight === 'bold' ||
    Number(fontWeight) >= 600 ||
    classesOf(element).some((one) => boldClasses.has(String(one)))
  );
}

/** Neither control characters nor those that only join, part or vary others, nor the marks that stand for holes. */
const drawnOf = (characters: CharacterSet): string =>
  characters.text().replace(/[\p{Cc}\p{Cn}\p{Cs}\p{DI}]/gu, '');
