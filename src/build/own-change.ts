/** What a note was, and what it is now → what only its own page shows of that; nothing when anybody else can tell. */

import type { KeptNote } from '../compile/note-shelf.ts';
import type { NoteFacts } from '../model/note.ts';

export interface OwnChange {
  /** Characters that are new to the note, as far as not every page has them in its fonts anyway. */
  readonly added: readonly [regular: string, bold: string];
}

/**
 * How much there is to read may differ as well; of that, lists tell only the rounded sum. Where in the file things stand
 * matters only for a note that something is wrong with.
 * @param common characters that are in the fonts of every page, whatever the notes say
 */
export function ownChange(
  before: KeptNote,
  now: KeptNote,
  common: { readonly regular: string; readonly bold: string },
): OwnChange | undefined {
  if (!before.facts || !now.facts || JSON.stringify(before.problems) !== JSON.stringify(now.problems))
    return undefined;
  if (othersSee(before.facts) !== othersSee(now.facts)) return undefined;
  const [was, is] = [before.facts.glyphs, now.facts.glyphs];
  const regular = addedTo(was.regular, is.regular, common.regular);
  const bold = addedTo(was.bold, is.bold, common.bold);
  return regular === undefined || bold === undefined ? undefined : { added: [regular, bold] };
}

function othersSee(facts: NoteFacts): string {
  const { counts: _, glyphs, ...others } = facts;
  return JSON.stringify([others, glyphs.formulas, glyphs.classes], withoutPlaces);
}

const withoutPlaces = (key: string, value: unknown): unknown =>
  key === 'place' || key === 'places' ? undefined : value;

/** @returns nothing when something is gone, which the page may show all the same */
function addedTo(before: string, now: string, common: string): string | undefined {
  if (before === now) return '';
  const lacking = (text: string, others: string): string => {
    const known = new Set(others + common);
    return [...text].filter((one) => !known.has(one)).join('');
  };
  return lacking(before, now) === '' ? lacking(now, before) : undefined;
}
