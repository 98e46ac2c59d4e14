/** A variant → its bytes: those of an earlier build, or the picture encoded now. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openShelf } from '../../cache/shelf.ts';
import type { Variant } from '../../model/variant.ts';
import { Obstacle } from '../../report/obstacle.ts';
import { encoderVersion } from './encoder-version.ts';
import { openPicture } from './open-picture.ts';
import { pictureFormats } from './picture-formats.ts';
import { variantKey } from './variants-of.ts';

/** Shares of the quality, tried one after the other. */
const concessions = [1, 0.75, 0.5, 0.25, 0];

/**
 * @param contentDir absolute path of the notebook
 * @param file path of the original from there
 * @param folder where it is kept
 * @throws Obstacle that names the image
 */
export async function encodeVariant(
  contentDir: string,
  file: string,
  { format, width, key }: Variant,
  folder: string,
): Promise<Uint8Array> {
  const shelf = openShelf(folder);
  const kept = shelf.take(key);
  if (kept) return kept;
  const original = await readFile(join(contentDir, file)).catch(() => undefined);
  const hash = original && createHash('sha256').update(original).digest('hex');
  // Other bytes would be taken for these ever after.
  if (!hash || variantKey(hash, { format, width }, await encoderVersion()) !== key) {
    throw new Obstacle(`图片 ${file} 刚刚变了，或者没有了。`, '再运行一次。');
  }
  try {
    const bytes = await encode(original, format, width);
    shelf.put(key, bytes);
    return bytes;
  } catch (cause) {
    const message = `图片 ${file} 转成 ${width} 像素宽的 ${format.toUpperCase()} 时出错：${String(cause)}`;
    throw new Obstacle(message, '用看图软件重新导出这张图片；也可能是内存不够。', { cause });
  }
}

/** Smaller than the original, at the cost of quality where it must be. */
async function encode(original: Uint8Array, format: Variant['format'], width: number): Promise<Uint8Array> {
  const { quality, effort } = pictureFormats[format];
  const picture = (await openPicture(original)).resize({ width });
  let bytes = new Uint8Array();
  for (const share of concessions) {
    bytes = await picture
      .clone()
      [format]({ effort, quality: Math.max(1, Math.round(quality * share)) })
      .toBuffer();
    if (bytes.length < original.length) break;
  }
  return bytes;
}
