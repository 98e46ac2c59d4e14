/** A picture → its variants, named by what shapes them before any is made. */

import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Variant } from '../../model/variant.ts';
import { assetName } from '../asset-name.ts';
import type { Raster } from '../read-assets.ts';
import { pictureFormats, widthsFor } from './picture-formats.ts';

/**
 * @param file path from the content folder
 * @param own width in pixels
 * @param encoder its version
 */
export function variantsOf(
  file: string,
  { hash, isThumbnail }: Raster,
  own: number,
  formats: readonly Variant['format'][],
  encoder: string,
): Variant[] {
  const base = file.slice(0, file.length - extname(file).length);
  return formats.flatMap((format) =>
    widthsFor(own, isThumbnail).map((width) => {
      const key = variantKey(hash, { format, width }, encoder);
      const name = assetName(`${base}-${width}.${format}`, key.slice(0, 10));
      return { format, width, url: `/assets/${name}`, key };
    }),
  );
}

/** @param hash SHA-256 of the picture's bytes */
export function variantKey(
  hash: string,
  { format, width }: Pick<Variant, 'format' | 'width'>,
  encoder: string,
): string {
  const inputs = [hash, format, pictureFormats[format], width, encoder];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}
