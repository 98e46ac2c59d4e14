/** What the program brings to every site, made once for each program: its own files, and what fonts are cut from. */

import { openShelf } from '../cache/shelf.ts';
import type { ProgramId } from '../read/program-id.ts';
import { openCutter } from '../subset/open-cutter.ts';
import { openFonts } from '../subset/open-fonts.ts';
import { type SubsetMemory, subsetMemory } from '../subset/subset-memory.ts';
import { type OwnFiles, ownFiles } from './own-files.ts';

export interface Stock {
  readonly own: OwnFiles;
  readonly cutting: SubsetMemory;
}

/** @param folder where it is kept from one build to the next */
export async function bringStock(folder: string, program: ProgramId, last?: Partial<Stock>): Promise<Stock> {
  const shelf = openShelf(folder);
  const own = await ownFiles(shelf, program, last?.own);
  const known = last?.own?.stock === own.stock ? last?.cutting : undefined;
  return { own, cutting: known ?? (await subsetMemory(own.stock, shelf)) };
}

/** Makes it ahead of the first build, for it takes as long as hundreds of notes. */
export async function layInStock(folder: string, program: ProgramId): Promise<void> {
  const { own } = await bringStock(folder, program);
  const open = openFonts(openShelf(folder), openCutter());
  await Promise.all(Object.values(own.stock.sources.main).map(open));
}
