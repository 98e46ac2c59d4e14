/** Whether the bytes of an image move: an animated GIF, WebP or PNG. */

/**
 * @param type as image-size names it
 * @param pages as sharp counts them, which does not know the frames of a PNG; those of other formats are no film
 */
export function isFilm(bytes: Uint8Array, type: string, pages: number): boolean {
  if (type === 'png') return chunksBeforeImage(bytes).includes('acTL');
  return (type === 'gif' || type === 'webp') && pages > 1;
}

/** https://www.w3.org/TR/png-3/#acTL-chunk stands before the first chunk of the image. */
function chunksBeforeImage(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const types: string[] = [];
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = ascii(bytes, at + 4);
    if (type === 'IDAT') break;
    types.push(type);
  }
  return types;
}

const ascii = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
