/** What the names in `[[ ]]` mean: link target → file, for every wikilink and embed of the notebook. */

import type { CompiledNote } from '../model/note.ts';
import { readWikiTarget } from '../model/wiki-target.ts';
import { findByName } from './find-by-name.ts';

type Linking = Pick<CompiledNote, 'file' | 'title' | 'frontMatter' | 'links' | 'images'>;

/** @returns nothing of names that mean nothing; the first of those that mean several */
export function nameFiles(
  notes: readonly Linking[],
  files: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const find = findByName(notes, files);
  const named = new Map<string, string>();
  for (const { links, images } of notes) {
    for (const { target } of [...links, ...images]) {
      const wanted = readWikiTarget(target);
      const [file] = wanted ? find(wanted) : [];
      if (file !== undefined) named.set(target, file);
    }
  }
  return named;
}
