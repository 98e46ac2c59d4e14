/** The bytes of an image → its size in CSS pixels, or what is wrong with it. */

import { imageSize } from 'image-size';

export type Measure = { readonly width?: number; readonly height?: number } | { readonly mistake: string };

export function measureImage(bytes: Uint8Array, file: string): Measure {
  if (bytes.length === 0) return { mistake: '文件是空的' };
  if (/\.svg$/i.test(file)) return measureSvg(bytes);
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!isLength(width) || !isLength(height)) return { mistake: '宽或高是零' };
    // EXIF orientations from 5 on lie on their side, and browsers turn them upright.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    const start = new TextDecoder().decode(bytes.subarray(0, 256)).trimStart().toLowerCase();
    return { mistake: /^<(!doctype html|html)/.test(start) ? '里面其实是网页' : '不是图片，或者已经损坏' };
  }
}

/** An SVG need not say how large it is. */
function measureSvg(bytes: Uint8Array): Measure {
  const buffer = Buffer.from(bytes);
  const start = buffer.indexOf('<svg'); // image-size looks at the first 1,000 bytes, where a licence may stand
  if (start === -1) return { mistake: '里面没有 <svg>' };
  if (!buffer.includes('</svg>') && !buffer.toString().trimEnd().endsWith('/>'))
    return { mistake: '不完整，没有 </svg>' };
  try {
    const { width, height } = imageSize(buffer.subarray(start));
    return isLength(width) && isLength(height) ? { width, height } : {};
  } catch {
    return {};
  }
}

const isLength = (pixels: number): boolean => Number.isFinite(pixels) && pixels > 0;
