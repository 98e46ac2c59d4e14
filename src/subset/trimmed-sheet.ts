/** The trimmed style sheet of KaTeX, as made for the same formulas before or now; what trims it takes a while to load. */

import { hash as digest } from 'node:crypto';
import { openShelf } from '../cache/shelf.ts';

/**
 * @param css of KaTeX, for all that it can draw
 * @param used classes, in order
 * @param folder for what is kept from one build to the next
 */
export async function trimmedSheet(css: string, used: readonly string[], folder: string): Promise<string> {
  const hash = digest('sha256', JSON.stringify([css, used]));
  const shelf = openShelf(folder);
  const name = `formulas.${hash.slice(0, 16)}.css`;
  const known = shelf.take(name);
  if (known) return known.toString();
  const { trimSheet } = await import('./trim-sheet.ts');
  const trimmed = trimSheet(css, used);
  shelf.put(name, trimmed);
  return trimmed;
}
