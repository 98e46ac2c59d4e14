/** Cuts by name → files whose bytes are made, or found among those made before, when somebody reads them. */

import { basename, join } from 'node:path';
import { recall, remember } from '../cache/cache.ts';
import type { FontCut } from '../model/font-cut.ts';
import type { OutputFile } from '../model/output-file.ts';
import { openCutter } from './open-cutter.ts';

/** @param folder for what is kept from one build to the next */
export function cutFonts(cuts: readonly FontCut[], folder: string, cut = openCutter()): OutputFile[] {
  return cuts.map(({ path, source, characters, pressed }) => {
    const entry = join(folder, basename(path));
    const make = async (): Promise<Uint8Array> => {
      const known = await recall(entry);
      if (known) return known;
      const bytes = await cut({ source, characters, pressed });
      await remember(entry, bytes);
      return bytes;
    };
    return { path, body: { make }, isNamedByContent: true };
  });
}
