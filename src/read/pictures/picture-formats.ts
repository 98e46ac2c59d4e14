/** The formats that pictures are offered in, and the widths. */

import type { Variant } from '../../model/variant.ts';

export interface Encoding {
  readonly quality: number;
  readonly effort: number;
  /** How large it is at most, as a share of a WebP of the same quality made without effort. */
  readonly share: number;
}

/**
 * Measured on photographs, screenshots, diagrams and plots: more effort gives AVIF 3 to 10% and takes two to ten times
 * as long; it came to 0.53 to 0.8 of the WebP without effort, and the WebP to 0.75 to 0.9.
 */
export const pictureFormats: Readonly<Record<Variant['format'], Encoding>> = {
  avif: { quality: 60, effort: 2, share: 0.8 },
  webp: { quality: 80, effort: 4, share: 1 },
};

/** The text is 684 CSS pixels wide and a phone 320 to 430, on screens of one, two and three pixels to each. */
const ofTheText = { smaller: [480, 760], greatest: 1520 };

/** A thumbnail is 189 CSS pixels wide. */
const ofThumbnails = { smaller: [240], greatest: 480 };

/** A picture that is made only a little smaller is blurred, and takes as many bytes. */
const worthwhile = 1.2;

/** @param own the picture's own width, which is never exceeded */
export function widthsFor(own: number, isThumbnail: boolean): number[] {
  const { smaller, greatest } = isThumbnail ? ofThumbnails : ofTheText;
  const largest = Math.min(own, greatest);
  return [...smaller.filter((width) => width * worthwhile <= largest), largest];
}
