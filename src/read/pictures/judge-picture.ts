/** The bytes of a raster image → whether it decodes, how large it is, and in which formats it is worth offering. */

import { imageSize } from 'image-size';
import * as v from 'valibot';
import type { Variant } from '../../model/variant.ts';
import { isFilm } from './is-film.ts';
import { mostPixels, openPicture } from './open-picture.ts';
import { pictureFormats, widthsFor } from './picture-formats.ts';

export const judgementSchema = v.union([
  v.strictObject({ mistake: v.picklist(['broken', 'huge']) }),
  v.strictObject({
    /** As browsers show it; left out where they know better: of a film, and of what sharp does not read. */
    size: v.optional(v.strictObject({ width: v.number(), height: v.number() })),
    formats: v.array(v.picklist(['avif', 'webp'])),
  }),
]);

export type Judgement = v.InferOutput<typeof judgementSchema>;

/** What sharp reads on every system, by the names that image-size gives. */
const readable = new Set(['jpg', 'png', 'webp', 'gif', 'tiff', 'avif']);
const formats = ['avif', 'webp'] as const satisfies Variant['format'][];

/** Below this an image costs a reader no more than asking for it. */
const fewestBytes = 4096;

/** In pixels: https://developers.google.com/speed/webp/faq#what_is_the_maximum_size_a_webp_image_can_be */
const longestSide = 16_383;

/**
 * Pages name the variants of an image before any is encoded, so what is offered must be settled beforehand, and alike
 * in the preview and the build. A quick WebP settles it, at a tenth of the time of what is published: making it decodes
 * the whole image, and a format that would not be smaller than the original is not offered. Where that errs,
 * `encodeVariant` gives up quality.
 */
export async function judgePicture(bytes: Uint8Array, isThumbnail: boolean): Promise<Judgement> {
  const { type = '', width, height } = imageSize(bytes);
  if (!readable.has(type)) return { formats: [] };
  if (width * height > mostPixels) return { mistake: 'huge' };
  try {
    const picture = await openPicture(bytes);
    const { pages = 1, autoOrient, ...own } = await picture.metadata();
    if (isFilm(bytes, type, pages)) return { formats: [] };
    const size = type === 'webp' ? { width: own.width, height: own.height } : autoOrient;
    const quick = await picture
      .resize({ width: Math.max(...widthsFor(size.width, isThumbnail)), height: longestSide, fit: 'inside' })
      .webp({ quality: pictureFormats.webp.quality, effort: 0 })
      .toBuffer({ resolveWithObject: true });
    // At its full width it would be taller than the formats allow.
    if (quick.info.height === longestSide || bytes.length < fewestBytes) return { size, formats: [] };
    const isWorth = (format: Variant['format']): boolean =>
      quick.data.length * pictureFormats[format].share < bytes.length;
    return { size, formats: formats.filter(isWorth) };
  } catch {
    return { mistake: 'broken' };
  }
}
