/** Notes that show new characters → their fonts and sheets, those to be made and those to be taken away; as long as other pages keep theirs. */

import { join } from 'node:path';
import { openShelf } from '../cache/shelf.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { ProgramId } from '../read/program-id.ts';
import { cutFonts } from '../subset/cut-fonts.ts';
import { openWardrobe, type Wardrobe } from '../subset/open-wardrobe.ts';
import { bringStock } from './bring-stock.ts';
import type { NotePlace, SiteRecord } from './site-record.ts';

export interface Dressed {
  readonly places: Readonly<Record<string, NotePlace>>;
  /** Sheets and fonts of notes, which may be there already. */
  readonly files: readonly OutputFile[];
  /** Paths of those that nobody needs any more. */
  readonly gone: ReadonlySet<string>;
  /** When it has changed. */
  readonly wardrobe?: Wardrobe;
}

interface Stores {
  readonly stockDir: string;
  readonly cacheDir: string;
  readonly program: ProgramId;
  readonly record: SiteRecord;
}

/**
 * @param added by the note's file, as `OwnChange` has it
 * @param places of all notes
 * @returns nothing when other pages need other fonts as well
 */
export type Redress = (
  added: ReadonlyMap<string, readonly [regular: string, bold: string]>,
  places: Readonly<Record<string, NotePlace>>,
) => Dressed | undefined;

/** Does beforehand what takes long. */
export async function openRedress({ stockDir, cacheDir, program, record }: Stores): Promise<Redress> {
  const known = record.wardrobe();
  const { own, cutting } = await bringStock(stockDir, program);
  const dressAnew = known && openWardrobe(known, own.stock, cutting);

  return (added, places) => {
    const wanting = [...added].filter(([, texts]) => texts.join('') !== '');
    if (wanting.length === 0) return { places, files: [], gone: new Set() };
    const anew = dressAnew?.(new Map(wanting.map(([file, texts]) => [places[file]?.url ?? '', texts])));
    if (!known || !anew) return undefined;
    const now = { ...places };
    const files: OutputFile[] = [];
    for (const [file] of wanting) {
      const place = places[file];
      const dress = anew.notes.get(place?.url ?? '');
      if (!place || !dress) return undefined;
      now[file] = { ...place, sheets: [`/${dress.sheet.path}`] };
      files.push(dress.sheet, ...cutFonts(dress.cuts, join(cacheDir, 'fonts'), openShelf(stockDir)));
    }
    const sheets = new Set([anew.listSheet, ...Object.values(now).flatMap((place) => place.sheets)]);
    const before = wanting.flatMap(([file]) => places[file]?.sheets ?? []);
    const dropped = before.filter((path) => !sheets.has(path)).map((path) => path.slice(1));
    const cuts = new Set(anew.wardrobe.cuts);
    return {
      places: now,
      files: [...new Map(files.map((file) => [file.path, file])).values()],
      gone: new Set([...dropped, ...known.cuts.filter((path) => !cuts.has(path))]),
      wardrobe: anew.wardrobe,
    };
  };
}
