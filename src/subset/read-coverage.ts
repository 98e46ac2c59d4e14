/** Fonts → which of them has a character first; read once and remembered, because it means opening a hundred files. */

import type { Shelf } from '../cache/shelf.ts';
import { codePointsOf } from './code-points-of.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { FontSources } from './font-sources.ts';
import { openCutter } from './open-cutter.ts';
import { openFonts } from './open-fonts.ts';

/**
 * @param recipe a hash of what the fonts are
 * @param shelf for what the program brings to every site
 */
export async function readCoverage(sources: FontSources, recipe: string, shelf: Shelf): Promise<Coverage> {
  const name = `fonts/coverage.${recipe.slice(0, 16)}.json`;
  const known = shelf.take(name);
  const lists: readonly string[] = known
    ? listsIn(JSON.parse(known.toString()))
    : await readLists(sources, openFonts(shelf, openCutter()));
  if (!known) shelf.put(name, JSON.stringify(lists));
  return coverageOf(lists);
}

/** The characters of each source that none before it has. */
async function readLists(
  { main, others }: FontSources,
  open: (source: string) => Promise<Uint8Array>,
): Promise<string[]> {
  const fonts = await Promise.all([main[400], ...others].map(open));
  const seen = new Set<number>();
  return fonts.map((font) => {
    const fresh = [...codePointsOf(font)].filter((code) => !seen.has(code)).sort((a, b) => a - b);
    for (const code of fresh) seen.add(code);
    return String.fromCodePoint(...fresh);
  });
}

const listsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
