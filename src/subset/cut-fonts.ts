/** Cuts by name → files whose bytes are made, or found among those made before, when somebody reads them. */

import { basename } from 'node:path';
import { openShelf } from '../cache/shelf.ts';
import type { FontCut } from '../model/font-cut.ts';
import type { OutputFile } from '../model/output-file.ts';
import { openCutter } from './open-cutter.ts';
import { openFonts } from './open-fonts.ts';

/** @param folder for what is kept from one build to the next */
export function cutFonts(cuts: readonly FontCut[], folder: string, cut = openCutter()): OutputFile[] {
  const shelf = openShelf(folder);
  const plainOf = openFonts(shelf, cut);
  return cuts.map(({ path, source, characters, pressed }) => {
    const entry = basename(path);
    const make = async (): Promise<Uint8Array> => {
      const known = shelf.take(entry);
      if (known) return known;
      const bytes = await cut({ source, plain: await plainOf(source), characters, pressed });
      shelf.put(entry, bytes);
      return bytes;
    };
    return { path, body: { make }, isNamedByContent: true };
  });
}
