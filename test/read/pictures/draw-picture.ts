/** A size → a picture that looks like a photograph to an encoder: soft colours and a little grain, the same every time. */

import sharp, { type Sharp } from 'sharp';

/** @param grain how strong, in steps of 256 */
export function drawPicture(width: number, height: number, grain = 12): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let at = 0; at < pixels.length; at++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const [x, y] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width)];
    const colour = 128 + 100 * Math.sin(x / 90 + (at % 3)) * Math.cos(y / 70);
    pixels[at] = Math.max(0, Math.min(255, colour + ((seed >>> 16) % 256) * (grain / 256)));
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}
