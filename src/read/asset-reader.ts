/** A file that notes point at → its published address and, of an image, what a page needs to show it. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Asset } from '../model/site.ts';
import type { Survey } from '../model/survey.ts';
import { assetName } from './asset-name.ts';
import { measureImage } from './measure-image.ts';
import { rememberStill } from './remember-still.ts';

export interface LinkedFile {
  readonly asset: Asset;
  /** Opened by itself, it is a page of this site that does what its author wants. */
  readonly runsCode: boolean;
}

export interface ImageFile extends LinkedFile {
  /** Without the markup of a small drawing. */
  readonly outside: Asset;
  /** SHA-256 of its bytes. */
  readonly hash: string;
}

export interface BrokenImage extends Pick<LinkedFile, 'runsCode'> {
  readonly mistake: string;
}

/** Larger drawings are fetched once and cached rather than repeated in pages. */
const mostInlineBytes = 48 * 1024;

/** What it reads is named by its path from the content folder; it throws what the disk throws. */
export interface AssetReader {
  readonly linked: (file: string) => Promise<LinkedFile>;
  readonly image: (file: string) => Promise<ImageFile | BrokenImage>;
}

export const assetReader = (contentDir: string): AssetReader => ({
  linked: (file) => readLinkedFile(contentDir, file),
  image: (file) => readImageFile(contentDir, file),
});

/** The same, which reads again what does not stand as it stood. */
export type RememberAssets = (contentDir: string, survey: Survey) => AssetReader;

export function rememberAssets(): RememberAssets {
  const linked = rememberStill<LinkedFile>();
  const images = rememberStill<ImageFile | BrokenImage>();
  return (contentDir, survey) => {
    const read = assetReader(contentDir);
    return {
      linked: (file) => linked(file, survey, () => read.linked(file)),
      image: (file) => images(file, survey, () => read.image(file)),
    };
  };
}

async function readLinkedFile(contentDir: string, file: string): Promise<LinkedFile> {
  const path = join(contentDir, file);
  const runsCode = isSvg(file) && scriptsIn(await readFile(path, 'utf8'));
  return { asset: { file, url: urlOf(file, await hashOf(path)) }, runsCode };
}

async function readImageFile(contentDir: string, file: string): Promise<ImageFile | BrokenImage> {
  const bytes = await readFile(join(contentDir, file));
  const runsCode = isSvg(file) && scriptsIn(new TextDecoder().decode(bytes));
  const measure = measureImage(bytes, file);
  if ('mistake' in measure) return { ...measure, runsCode };
  const hash = createHash('sha256').update(bytes).digest('hex');
  const outside = { file, url: urlOf(file, hash), ...measure };
  const drawing = isSvg(file) && bytes.length <= mostInlineBytes ? await inlined(bytes, file) : undefined;
  return { asset: drawing ? { ...outside, ...drawing } : outside, outside, hash, runsCode };
}

export const isSvg = (file: string): boolean => /\.svg$/i.test(file);

/** As an image an SVG runs nothing; opened by itself it is a page of this site (https://www.w3.org/TR/SVG2/conform.html#processing-modes). */
const scriptsIn = (svg: string): boolean => /<script\b|\son[a-z]+\s*=|javascript:/i.test(svg);

/** Two files may hold the same bytes and stand on one page, so ids are kept apart by the file's path. */
async function inlined(bytes: Uint8Array, file: string): Promise<Pick<Asset, 'svg' | 'svgBold'> | undefined> {
  const prefix = `svg-${createHash('sha256').update(file).digest('hex').slice(0, 6)}-`;
  // These load a parser of HTML, which a notebook without drawings can do without.
  const [{ inlineSvg }, { boldTextOf }] = await Promise.all([
    import('./inline-svg.ts'),
    import('./bold-text-of.ts'),
  ]);
  const svg = inlineSvg(new TextDecoder().decode(bytes), prefix);
  if (svg === undefined) return undefined;
  return { svg, ...(svg.includes('font-weight') && { svgBold: boldTextOf(svg) }) };
}

/** A film that is linked may be larger than the memory. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

const urlOf = (file: string, hash: string): string => `/assets/${assetName(file, hash.slice(0, 10))}`;
