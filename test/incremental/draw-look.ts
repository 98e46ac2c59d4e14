/** The name of a file and a number → its bytes: drawings and pictures of several kinds, a broken one among them. */

import { drawPicture } from '../read/pictures/draw-picture.ts';
import { pick } from './pick.ts';

/** How many different ones there are of each kind. */
export const looks = 6;

const drawings = [
  '<rect width="8" height="8"/>',
  '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><path fill="url(#g)" d="M0 0h8v8"/>',
  '<text x="1" y="5" font-weight="700">字㊣</text>',
  '<rect width="8" height="8" style="fill: red"/>',
  `<path d="M0 0${'h1v1'.repeat(13_000)}"/>`,
  '<circle r="4" fill="currentColor"/>',
] as const;

export async function drawLook(file: string, look: number): Promise<string | Uint8Array> {
  if (file.endsWith('.txt')) return `数据 ${look}\n`;
  if (file.endsWith('.svg')) {
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${pick(drawings, look)}</svg>`;
  }
  const isBroken = look % looks === looks - 1;
  const bytes = await drawPicture(240 + 20 * (look % looks), 90)
    .png()
    .toBuffer();
  return isBroken ? bytes.subarray(0, bytes.length / 2) : bytes;
}
