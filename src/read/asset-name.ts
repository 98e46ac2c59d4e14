/** The published name of a file: its own name made safe for a URL, and its hash, so that it may be cached for ever. */

import { extname } from 'node:path';

/** With hash and extension well below the 255 bytes of a file's name. */
const longestBase = 160;

/** @returns such as `pipeline.3f2a9c0d11.svg` */
export function assetName(file: string, hash: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).normalize('NFC');
  const extension = extname(name).toLowerCase();
  const base = name
    .slice(0, name.length - extension.length)
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${clipped(base) || 'file'}.${hash}${/^\.[a-z0-9]{1,16}$/.test(extension) ? extension : ''}`;
}

function clipped(base: string): string {
  let result = '';
  for (const character of base) {
    if (Buffer.byteLength(result + character) > longestBase) break;
    result += character;
  }
  return result;
}
