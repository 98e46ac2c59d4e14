/** The files that notes point at → their published addresses, sizes and, for small drawings, their markup. */

import { byCodePoint } from '../model/by-code-point.ts';
import type { NoteFacts } from '../model/note.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Asset } from '../model/site.ts';
import { thumbnailsOf } from '../model/thumbnails-of.ts';
import { problemOf } from '../report/problem-of.ts';
import { type AssetReader, isSvg } from './asset-reader.ts';
import { faultName } from './fault-name.ts';

export interface AssetReading {
  /** By path from the content folder. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** The images among them that are no drawings. */
  readonly rasters: ReadonlyMap<string, Raster>;
  readonly problems: readonly Problem[];
}

export interface Raster {
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** Where it is shown. */
  readonly places: readonly Place[];
  /** A note's card shows it, and no note does. */
  readonly isThumbnail: boolean;
}

/**
 * @param files what there is; what is missing is told when notes are related
 * @param named link targets that are names → the files they mean
 */
export async function readAssets(
  read: AssetReader,
  files: ReadonlySet<string>,
  notes: readonly Pick<NoteFacts, 'file' | 'links' | 'images'>[],
  named: ReadonlyMap<string, string> = new Map(),
): Promise<AssetReading> {
  // Notes of one folder have them in common.
  const folders = new Map(notes.map(({ file }) => [file.slice(0, file.lastIndexOf('/') + 1), file]));
  const thumbnails = [...folders.values()]
    .flatMap((file) => thumbnailsOf(file, (name) => files.has(name)))
    // Read as an image of its note; a note need not have one.
    .map((target) => ({ target, place: { file: target } }));
  const images = placesOf([...notes.flatMap((note) => note.images), ...thumbnails], files, named);
  const repeated = new Set(notes.flatMap((note) => repeatedTargets(note.images)));
  const links = placesOf(
    notes.flatMap((note) => note.links),
    files,
    named,
  );
  const assets = new Map<string, Asset>();
  const rasters = new Map<string, Raster>();
  const problems: Problem[] = [];
  for (const file of [...new Set([...images.keys(), ...links.keys()])].sort(byCodePoint)) {
    const imagePlaces = images.get(file);
    try {
      const found = await (imagePlaces ? read.image(file) : read.linked(file));
      if (found.runsCode) {
        const places = [...(imagePlaces ?? []), ...(links.get(file) ?? [])];
        tell('image-is-safe', `${file} 里有脚本；谁直接打开它，脚本就会运行。`, places);
      }
      if ('mistake' in found) {
        tell('image-is-readable', `图片 ${file} ${found.mistake}。`, imagePlaces ?? []);
        continue;
      }
      if (!('hash' in found)) {
        assets.set(file, found.asset);
        continue;
      }
      // No id may stand twice on a page.
      const isInline = !(repeated.has(file) && found.asset.svg?.includes(' id="'));
      assets.set(file, isInline ? found.asset : found.outside);
      const places = imagePlaces ?? [];
      const isThumbnail = places.every((place) => place.file === file);
      if (!isSvg(file)) rasters.set(file, { hash: found.hash, places, isThumbnail });
    } catch (error) {
      const places = imagePlaces ?? links.get(file) ?? [];
      const rule = imagePlaces ? 'image-is-readable' : 'file-is-readable';
      tell(rule, `读不了 ${file}：${faultName(error)}。`, places);
    }
  }
  return { assets, rasters, problems };

  function tell(
    rule: 'image-is-readable' | 'file-is-readable' | 'image-is-safe',
    message: string,
    places: readonly Place[],
  ): void {
    const advice = advices[rule];
    for (const place of places) problems.push(problemOf(rule, message, place, advice));
  }
}

const advices = {
  'image-is-readable': '用看图软件打开试试，重新导出一份。',
  'file-is-readable': '检查它的权限。',
  'image-is-safe': '去掉其中的 <script> 和 onload 一类属性，或重新导出一份。',
};

function placesOf(
  references: readonly { readonly target: string; readonly place: Place }[],
  files: ReadonlySet<string>,
  named: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const { target: written, place } of references) {
    const target = named.get(written) ?? written;
    if (!files.has(target)) continue;
    const known = places.get(target);
    if (known) known.push(place);
    else places.set(target, [place]);
  }
  return places;
}

function repeatedTargets(images: readonly { readonly target: string }[]): string[] {
  const targets = images.map(({ target }) => target);
  return targets.filter((target, index) => targets.indexOf(target) !== index);
}
