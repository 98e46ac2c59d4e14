/** Drawn documents → the characters that they show, sorted by what draws them. */

import type { Element, Root, RootContent } from 'hast';
import { byCodePoint } from '../../model/by-code-point.ts';
import type { Hole } from '../../model/fragment.ts';
import type { Glyphs } from '../../model/glyphs.ts';
import { type FormulaFace, formulaFace, plainFace } from './formula-face.ts';

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

/** What no eye sees: the twin of a formula for machines, and the end of a proof, which is drawn as a box. */
const hiddenClasses: ReadonlySet<string> = new Set(['katex-mathml', 'qed']);

/** How a piece of a document is drawn; without a face it is text. */
interface Hand {
  readonly bold: boolean;
  readonly face?: FormulaFace;
}

export interface GlyphGatherer {
  /** @param holes what is filled in later, of which only some words are known */
  readonly add: (drawn: Root, holes: readonly Hole[]) => void;
  readonly all: () => Glyphs;
}

export function glyphGatherer(): GlyphGatherer {
  const regular = new Set<string>();
  const bold = new Set<string>();
  const formulas = new Map<string, Set<string>>();
  const classes = new Set<string>();

  function setFor({ bold: isBold, face }: Hand): Set<string> {
    if (!face) return isBold ? bold : regular;
    const key = `${face.style} ${face.weight} ${face.family}`;
    const known = formulas.get(key) ?? new Set();
    formulas.set(key, known);
    return known;
  }

  return {
    add(drawn, holes) {
      for (const word of holes.flatMap(wordsIn)) for (const character of word) regular.add(character);
      const waiting: { node: Root | RootContent; hand: Hand }[] = [{ node: drawn, hand: { bold: false } }];
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { node, hand } = next;
        if (node.type === 'text') for (const character of node.value) setFor(hand).add(character);
        if (!('children' in node)) continue;
        if (node.type === 'element' && hand.face) for (const one of classesOf(node)) classes.add(one);
        const inside = node.type === 'element' ? handIn(node, hand) : hand;
        if (inside) for (const child of node.children) waiting.push({ node: child, hand: inside });
      }
    },
    all: () => ({
      regular: sorted([...regular].filter(isBeyondAscii)),
      bold: sorted([...bold].filter(isBeyondAscii)),
      formulas: Object.fromEntries(
        [...formulas]
          .sort(([a], [b]) => byCodePoint(a, b))
          .map(([face, characters]) => [face, sorted([...characters].filter(isDrawn))]),
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

function classesOf({ properties }: Element): readonly string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

/** @returns nothing for what no eye sees */
function handIn(element: Element, around: Hand): Hand | undefined {
  const { tagName, properties } = element;
  const classes = classesOf(element);
  if (classes.some((one) => hiddenClasses.has(one))) return undefined;
  if (classes.includes('katex-html')) return { ...around, face: plainFace };
  if (around.face) {
    // As src/markdown/lean writes it.
    const face = formulaFace(tagName === 'i' ? ['mathnormal', ...classes] : classes, around.face);
    // Han in a formula, which no font of KaTeX has.
    if (classes.some((one) => one.endsWith('_fallback'))) return { bold: face.weight === 700 };
    return { ...around, face };
  }
  const isSet = Number(properties.fontWeight) >= 600 || properties.fontWeight === 'bold';
  return {
    bold: around.bold || isSet || boldTags.has(tagName) || classes.some((one) => boldClasses.has(one)),
  };
}

/** Neither a control character nor one that only joins, parts or varies others, nor the marks that stand for holes. */
const isDrawn = (character: string): boolean => !/[\p{Cc}\p{Cn}\p{Cs}\p{DI}]/u.test(character);

/** ASCII is in every font. */
const isBeyondAscii = (character: string): boolean => character > '\x7f' && isDrawn(character);

const sorted = (characters: string[]): string => characters.sort(byCodePoint).join('');
