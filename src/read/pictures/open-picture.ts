/** The bytes of a picture → sharp, ready to make it smaller: upright, in sRGB, without what a camera noted down. */

import type { Sharp } from 'sharp';

/** More than any camera has, less than a small file can claim to have and fill the memory with. */
export const mostPixels = 120_000_000;

/** Loads sharp, which takes as long as a small build, only now. */
export async function openPicture(bytes: Uint8Array): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  // The bytes of an AVIF depend on the number of threads. There is no setting for one image alone; several are encoded
  // at once, so no core is idle: https://sharp.pixelplumbing.com/api-utility#concurrency
  sharp.concurrency(1);
  // A warning, such as of an unusual colour profile, says nothing about what is seen.
  const options = { failOn: 'error', limitInputPixels: mostPixels } as const;
  const { format } = await sharp(bytes, options).metadata();
  // Browsers turn no WebP upright, whatever its EXIF says.
  return sharp(bytes, { ...options, autoOrient: format !== 'webp' });
}
