import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Variant } from '../../../src/model/variant.ts';
import { encodeVariant } from '../../../src/read/pictures/encode-variant.ts';
import { encoderVersion } from '../../../src/read/pictures/encoder-version.ts';
import { variantsOf } from '../../../src/read/pictures/variants-of.ts';
import { Obstacle } from '../../../src/report/obstacle.ts';
import { sha256 } from '../../whole-site/read-site.ts';
import { scratch } from '../../write/scratch.ts';
import { drawPicture } from './draw-picture.ts';

const formats = ['avif', 'webp'] as const;

/** A notebook of one picture, and all that it is offered in. */
async function notebook(bytes: Uint8Array, own: number) {
  const folder = await scratch();
  const cache = join(folder, 'cache');
  await writeFile(join(folder, '图.png'), bytes);
  const raster = { hash: sha256(bytes), places: [], isThumbnail: false };
  const variants = variantsOf('图.png', raster, own, formats, await encoderVersion());
  return { folder, cache, variants, make: (one: Variant) => encodeVariant(folder, '图.png', one, cache) };
}

/** The colour at the middle of what a browser would show. */
async function colourOf(bytes: Uint8Array): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const middle = ((info.height >> 1) * info.width + (info.width >> 1)) * info.channels;
  return [...data.subarray(middle, middle + info.channels)];
}

test('a variant has its format and width, keeps the proportions, and says nothing of camera or place', async () => {
  const photo = drawPicture(1000, 600)
    .withExif({ IFD0: { Make: '相机' } })
    .withIccProfile('p3')
    .jpeg();
  const { variants, make } = await notebook(await photo.toBuffer(), 1000);
  expect(variants.map(({ format, width }) => `${format} ${width}`)).toEqual([
    ...['avif 480', 'avif 760', 'avif 1000'],
    ...['webp 480', 'webp 760', 'webp 1000'],
  ]);
  for (const variant of variants) {
    const { mediaType, width, height, space, exif, icc } = await sharp(await make(variant)).metadata();
    expect({ mediaType, width, height, space, exif, icc }).toEqual({
      mediaType: `image/${variant.format}`,
      width: variant.width,
      height: Math.round(variant.width * 0.6),
      space: 'srgb',
      exif: undefined,
      icc: undefined,
    });
  }
});

describe('the colours are those of the original', () => {
  const red = { r: 200, g: 30, b: 10 };
  const plain = (channels: 3 | 4 = 3) =>
    sharp({ create: { width: 300, height: 200, channels, background: { ...red, alpha: 0.5 } } });
  test.each([
    ['in a wide gamut', plain().withIccProfile('p3').png(), [200, 30, 10]],
    ['in CMYK', plain().toColourspace('cmyk').withIccProfile('cmyk').jpeg(), [200, 30, 10]],
    ['of 16 bits', plain().toColourspace('rgb16').png(), [200, 30, 10]],
    ['from a palette', plain().png({ palette: true }), [200, 30, 10]],
    ['half transparent', plain(4).png(), [200, 30, 10, 128]],
    ['grey', plain().greyscale().png(), [102, 102, 102]],
  ])('%s', async (_, original, colour) => {
    const { variants, make } = await notebook(await original.toBuffer(), 300);
    for (const variant of variants) {
      const difference = (await colourOf(await make(variant))).map((value, i) =>
        Math.abs(value - (colour[i] ?? 999)),
      );
      expect(Math.max(...difference), variant.format).toBeLessThan(20);
    }
  });
});

test('a photograph that lies on its side is turned upright', async () => {
  const lying = await drawPicture(300, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const { variants, make } = await notebook(lying, 200);
  for (const variant of variants) {
    expect(await sharp(await make(variant)).metadata()).toMatchObject({ width: 200, height: 300 });
  }
});

test('no variant is larger than the original, however few bytes that has', async () => {
  for (const quality of [1, 10, 30, 60, 90]) {
    const original = await drawPicture(500, 400, 200).jpeg({ quality }).toBuffer();
    const { variants, make } = await notebook(original, 500);
    for (const variant of variants) {
      expect((await make(variant)).length, `${quality} ${variant.url}`).toBeLessThan(original.length);
    }
  }
});

test('the bytes depend on the picture alone, not on how many threads there are', async () => {
  const png = await drawPicture(800, 600).png().toBuffer();
  const encodings = [];
  for (const threads of [1, 4]) {
    const { variants, make } = await notebook(png, 800);
    sharp.concurrency(threads);
    encodings.push(
      await Promise.all(variants.map(async (variant) => [variant.url, sha256(await make(variant))])),
    );
  }
  expect(encodings[1]).toEqual(encodings[0]);
});

describe('what was encoded once', () => {
  test('is not encoded again, not even when the picture is gone', async () => {
    const { folder, variants, make } = await notebook(await drawPicture(300, 200).png().toBuffer(), 300);
    const [first] = await Promise.all(variants.map(make));
    await truncate(join(folder, '图.png'));
    expect(await Promise.all(variants.map(make))).toContainEqual(first);
  });

  test('and spoilt on the disk is encoded again', async () => {
    const { cache, variants, make } = await notebook(await drawPicture(300, 200).png().toBuffer(), 300);
    const before = (await Promise.all(variants.map(make))).map(sha256);
    for (const name of await readdir(cache)) {
      const entry = await readFile(join(cache, name));
      await writeFile(join(cache, name), entry.fill(0, entry.length >> 1));
    }
    expect((await Promise.all(variants.map(make))).map(sha256)).toEqual(before);
  });
});

describe('an obstacle that names the picture', () => {
  test('is a picture that has changed since the pages named its variants, and nothing wrong is kept', async () => {
    const { folder, cache, variants, make } = await notebook(
      await drawPicture(300, 200).png().toBuffer(),
      300,
    );
    const [variant] = variants;
    if (!variant) throw new Error('no variant');
    await writeFile(join(folder, '图.png'), await drawPicture(300, 210).png().toBuffer());
    await expect(make(variant)).rejects.toThrow('图片 图.png 刚刚变了');
    expect(await readdir(cache).catch(() => [])).toEqual([]);
  });

  test('is one that cannot be encoded', async () => {
    const broken = (await drawPicture(300, 200).png().toBuffer()).subarray(0, 20_000);
    const { variants, make } = await notebook(broken, 300);
    const [variant] = variants;
    if (!variant) throw new Error('no variant');
    const failure: unknown = await make(variant).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Obstacle);
    expect(String(failure)).toContain('图片 图.png 转成 300 像素宽的 AVIF 时出错');
  });
});
