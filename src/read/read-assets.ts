/** The files that notes point at → their published addresses, sizes and, for small drawings, their markup. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { byCodePoint } from '../model/by-code-point.ts';
import type { NoteFacts } from '../model/note.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Asset } from '../model/site.ts';
import { thumbnailsOf } from '../model/thumbnails-of.ts';
import { problemOf } from '../report/problem-of.ts';
import { assetName } from './asset-name.ts';
import { faultName } from './fault-name.ts';
import { measureImage } from './measure-image.ts';

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

/** Larger drawings are fetched once and cached rather than repeated in pages. */
const mostInlineBytes = 48 * 1024;

/**
 * @param files what there is; what is missing is told when notes are related
 * @param named link targets that are names → the files they mean
 */
export async function readAssets(
  contentDir: string,
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
      const path = join(contentDir, file);
      if (isSvg(file) && runsCode(await readFile(path, 'utf8'))) {
        const places = [...(imagePlaces ?? []), ...(links.get(file) ?? [])];
        tell('image-is-safe', `${file} 里有脚本；谁直接打开它，脚本就会运行。`, places);
      }
      if (!imagePlaces) {
        assets.set(file, { file, url: urlOf(file, await hashOf(path)) });
        continue;
      }
      const image = await readImage(path, file, repeated.has(file));
      if ('mistake' in image) tell('image-is-readable', `图片 ${file} ${image.mistake}。`, imagePlaces);
      else {
        assets.set(file, image.asset);
        const isThumbnail = imagePlaces.every((place) => place.file === file);
        if (!isSvg(file)) rasters.set(file, { hash: image.hash, places: imagePlaces, isThumbnail });
      }
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

const isSvg = (file: string): boolean => /\.svg$/i.test(file);

const advices = {
  'image-is-readable': '用看图软件打开试试，重新导出一份。',
  'file-is-readable': '检查它的权限。',
  'image-is-safe': '去掉其中的 <script> 和 onload 一类属性，或重新导出一份。',
};

/** As an image an SVG runs nothing; opened by itself it is a page of this site (https://www.w3.org/TR/SVG2/conform.html#processing-modes). */
function runsCode(svg: string): boolean {
  return /<script\b|\son[a-z]+\s*=|javascript:/i.test(svg);
}

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

async function readImage(
  path: string,
  file: string,
  isRepeated: boolean,
): Promise<{ readonly asset: Asset; readonly hash: string } | { readonly mistake: string }> {
  const bytes = await readFile(path);
  const measure = measureImage(bytes, file);
  if ('mistake' in measure) return measure;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const drawing = isSvg(file) && bytes.length <= mostInlineBytes ? await inlined(bytes, file) : {};
  // No id may stand twice on a page.
  const isInline = !(isRepeated && drawing.svg?.includes(' id="'));
  return { hash, asset: { file, url: urlOf(file, hash), ...measure, ...(isInline && drawing) } };
}

/** Two files may hold the same bytes and stand on one page, so ids are kept apart by the file's path. */
async function inlined(bytes: Uint8Array, file: string): Promise<Pick<Asset, 'svg' | 'svgBold'>> {
  const prefix = `svg-${createHash('sha256').update(file).digest('hex').slice(0, 6)}-`;
  // These load a parser of HTML, which a notebook without drawings can do without.
  const [{ inlineSvg }, { boldTextOf }] = await Promise.all([
    import('./inline-svg.ts'),
    import('./bold-text-of.ts'),
  ]);
  const svg = inlineSvg(new TextDecoder().decode(bytes), prefix);
  if (svg === undefined) return {};
  return { svg, ...(svg.includes('font-weight') && { svgBold: boldTextOf(svg) }) };
}

/** A film that is linked may be larger than the memory. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

const urlOf = (file: string, hash: string): string => `/assets/${assetName(file, hash.slice(0, 10))}`;
