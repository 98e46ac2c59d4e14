/** Cuts by name → files whose bytes are made, or found among those made before, when somebody reads them. */

import { basename } from 'node:path';
import { openShelf, type Shelf } from '../cache/shelf.ts';
import type { FontCut } from '../model/font-cut.ts';
import type { OutputFile } from '../model/output-file.ts';
import { type Cut, openCutter } from './open-cutter.ts';
import { openFonts } from './open-fonts.ts';
import { packageFile } from './package-file.ts';

/** From here on a thread cuts quicker once the cutter is compiled as well as can be. */
const manyCuts = 200;

/**
 * @param folder for what is kept from one build to the next
 * @param stock where what they are cut from is kept
 */
export function cutFonts(
  cuts: readonly FontCut[],
  folder: string,
  stock: Shelf,
  cut = openCutter(),
): OutputFile[] {
  const shelf = openShelf(folder);
  const isLittleToDo = (): boolean => cuts.filter(({ path }) => !shelf.has(basename(path))).length < manyCuts;
  let isLittle: boolean | undefined;
  const cutHere: Cut = (order) => {
    isLittle ??= isLittleToDo();
    return cut({ ...order, isLittle });
  };
  const plainOf = openFonts(stock, cutHere);
  // While a large one is pressed, nobody has to answer; at the end there is time for that.
  const inTurn = cuts.toSorted((one, other) => other.characters.length - one.characters.length);
  return inTurn.map(({ path, source, characters, pressed }) => {
    if (pressed === 'already') return { path, body: { copyOf: packageFile(source) }, isNamedByContent: true };
    const entry = basename(path);
    const makeAnew = async (): Promise<Uint8Array> => {
      const known = shelf.take(entry);
      if (known) return known;
      const bytes = await cutHere({ source, plain: await plainOf(source), characters, pressed });
      shelf.put(entry, bytes);
      return bytes;
    };
    let making: Promise<Uint8Array> | undefined;
    const make = (): Promise<Uint8Array> => {
      making ??= makeAnew().finally(() => {
        making = undefined;
      });
      return making;
    };
    return { path, body: { make }, isNamedByContent: true };
  });
}
