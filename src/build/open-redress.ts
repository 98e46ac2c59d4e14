/** Notes that show new characters → their fonts and sheets, those to be made and those to be taken away; as long as other pages keep theirs. */

import { join } from 'node:path';
import { openShelf } from '../cache/shelf.ts';
import { holdsHan } from '../markdown/han.ts';
import type { OutputFile } from '../model/output-file.ts';
import { rememberEach } from '../model/remember-each.ts';
import type { ProgramId } from '../read/program-id.ts';
import { cutFonts } from '../subset/cut-fonts.ts';
import { cutsIn, type DressedAnew, openWardrobe, type Wardrobe } from '../subset/open-wardrobe.ts';
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

export interface Redress {
  /** Begins to cut what notes with these sources will probably need; `dress` goes on from there. */
  foresee(sources: ReadonlyMap<string, string>): void;
  /** @returns nothing when other pages need other fonts as well */
  dress(added: Added): Dressed | undefined;
}

/** By the note's file, as `OwnChange` has it. */
type Added = ReadonlyMap<string, readonly [regular: string, bold: string]>;

/** @param places of all notes */
export async function openRedress(
  { stockDir, cacheDir, program, record }: Stores,
  places: Readonly<Record<string, NotePlace>>,
): Promise<Redress> {
  const known = record.wardrobe();
  const { own, cutting } = await bringStock(stockDir, program);
  const dressAnew = known && openWardrobe(known, own.stock, cutting);
  // The same for the same dress, so that what is foreseen is not cut twice.
  const fontsOf = rememberEach(({ notes }: DressedAnew) => {
    const cuts = [...notes.values()].flatMap((dress) => dress.cuts);
    return cutFonts(cuts, join(cacheDir, 'fonts'), openShelf(stockDir));
  });
  return { foresee, dress };

  function foresee(sources: ReadonlyMap<string, string>): void {
    const rareIn = (text: string, file: string): string => {
      const [shown] = known?.notes[places[file]?.url ?? '']?.texts ?? [''];
      const others = new Set(own.stock.common.regular + shown);
      return [...text].filter((one) => holdsHan(one) && !others.has(one)).join('');
    };
    const added = Array.from(sources, ([file, text]) => [file, [rareIn(text, file), '']] as const);
    const cuts = known ? cutsIn(known) : new Set();
    for (const { path, body } of dress(new Map(added))?.files ?? []) {
      const isThere = known?.shared.includes(path) || cuts.has(path);
      // Whoever needs the font hears of what goes wrong.
      if (typeof body === 'object' && 'make' in body && !isThere) body.make().catch(() => {});
    }
  }

  function dress(added: Added): Dressed | undefined {
    const wanting = [...added].filter(([, texts]) => texts.join('') !== '');
    if (wanting.length === 0) return { places, files: [], gone: new Set() };
    const anew = dressAnew?.(new Map(wanting.map(([file, texts]) => [places[file]?.url ?? '', texts])));
    if (!known || !anew) return undefined;
    const now = { ...places };
    const files = new Map(fontsOf(anew).map((font) => [font.path, font]));
    for (const [file] of wanting) {
      const place = places[file];
      const dress = anew.notes.get(place?.url ?? '');
      if (!place || !dress) return undefined;
      now[file] = { ...place, sheets: [`/${dress.sheet.path}`] };
      files.set(dress.sheet.path, dress.sheet);
    }
    const sheets = new Set([anew.listSheet, ...Object.values(now).flatMap((place) => place.sheets)]);
    const before = wanting.flatMap(([file]) => places[file]?.sheets ?? []);
    const dropped = before.filter((path) => !sheets.has(path)).map((path) => path.slice(1));
    const cuts = cutsIn(anew.wardrobe);
    return {
      places: now,
      files: [...files.values()],
      gone: new Set([...dropped, ...[...cutsIn(known)].filter((path) => !cuts.has(path))]),
      wardrobe: anew.wardrobe,
    };
  }
}
