/** The formulas of notes → the characters of each face, and the classes, with the number of notes that need them. */

import { addCount } from '../model/add-count.ts';
import { follow } from '../model/follow.ts';
import type { LocatedNote } from '../model/note.ts';

type Drawn = Pick<LocatedNote, 'glyphs' | 'cardGlyphs'>;

/** In no order; until the next count. */
export interface FormulaCounts {
  /** By face of KaTeX; one that no note needs any more has no characters. */
  readonly faces: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly classes: ReadonlyMap<string, number>;
}

export type CountFormulas = (notes: readonly Drawn[]) => FormulaCounts;

export function countFormulas(): CountFormulas {
  const faces = new Map<string, Map<string, number>>();
  const classes = new Map<string, number>();
  const count = follow<Drawn>(({ glyphs, cardGlyphs }, by) => {
    for (const [face, characters] of Object.entries(glyphs.formulas)) {
      const counts = faces.get(face) ?? new Map<string, number>();
      faces.set(face, counts);
      for (const character of characters) addCount(counts, character, by);
    }
    for (const name of glyphs.classes) addCount(classes, name, by);
    for (const name of cardGlyphs.classes) addCount(classes, name, by);
  });
  return (notes) => {
    count(notes);
    return { faces, classes };
  };
}
