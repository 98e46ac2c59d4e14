import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assetReader } from '../../../src/read/asset-reader.ts';
import { offerVariants } from '../../../src/read/pictures/offer-variants.ts';
import { readAssets } from '../../../src/read/read-assets.ts';
import { silent } from '../../../src/report/progress.ts';
import { scratch } from '../../write/scratch.ts';
import { tellPlaces } from '../tell-places.ts';
import { drawPicture } from './draw-picture.ts';

const png = await drawPicture(1000, 500).png().toBuffer();
const jpeg = await drawPicture(600, 300).jpeg({ quality: 95 }).toBuffer();

/** Reads a notebook of one note that shows all of its pictures, those of its card aside. */
async function read(dir: string, content: Readonly<Record<string, Uint8Array>>) {
  for (const [file, bytes] of Object.entries(content)) {
    await mkdir(join(dir, file, '..'), { recursive: true });
    await writeFile(join(dir, file), bytes);
  }
  const files = Object.keys(content);
  const images = files
    .filter((file) => !file.includes('thumbnail'))
    .map((target, at) => ({
      target,
      anchor: '',
      written: target,
      place: { file: 'a/index.md', line: at + 1 },
    }));
  const found = await readAssets(assetReader(dir), new Set(files), [
    { file: 'a/index.md', images, links: [] },
  ]);
  const stages: string[] = [];
  const progress = { ...silent, stage: (name: string, total?: number) => stages.push(`${name} ${total}`) };
  const { assets, problems } = await offerVariants(dir, found, join(dir, 'cache'), progress);
  const variants = (file: string) =>
    (assets.get(file)?.variants ?? []).map(({ format, width }) => `${format} ${width}`);
  return { assets, variants, stages, told: tellPlaces(problems) };
}

test('each picture is offered in names that its bytes give, before anything is encoded', async () => {
  const dir = await scratch();
  const { assets, variants, stages } = await read(dir, {
    'a/图 一.png': png,
    'a/x.jpg': jpeg,
    'a/thumbnail.png': png,
  });
  expect(variants('a/图 一.png')).toEqual([
    ...['avif 480', 'avif 760', 'avif 1000'],
    ...['webp 480', 'webp 760', 'webp 1000'],
  ]);
  expect(variants('a/thumbnail.png')).toEqual(['avif 240', 'avif 480', 'webp 240', 'webp 480']);
  expect(stages).toEqual(['图片 3']);
  const [first] = assets.get('a/图 一.png')?.variants ?? [];
  expect(first?.url).toMatch(/^\/assets\/图-一-480\.[0-9a-f]{10}\.avif$/);
  // Three judgements.
  expect(await readdir(join(dir, 'cache'))).toHaveLength(3);

  const again = await read(dir, { 'a/图 一.png': png });
  expect(again.assets.get('a/图 一.png')).toEqual(assets.get('a/图 一.png'));
  const other = await read(dir, { 'a/图 一.png': await drawPicture(1000, 501).png().toBuffer() });
  expect(other.assets.get('a/图 一.png')?.variants?.[0]?.url).not.toBe(first?.url);
});

test('a picture that is shown by a note as well as by its card is offered at all widths', async () => {
  const dir = await scratch();
  await writeFile(join(dir, 'thumbnail.png'), png);
  const images = ['thumbnail.png'].map((target) => ({
    target,
    anchor: '',
    written: target,
    place: { file: 'index.md' },
  }));
  const found = await readAssets(assetReader(dir), new Set(['thumbnail.png']), [
    { file: 'index.md', images, links: [] },
  ]);
  expect(found.rasters.get('thumbnail.png')?.isThumbnail).toBe(false);
});

test('what does not decode is told wherever it is shown, and stays what it is', async () => {
  const { assets, variants, told } = await read(await scratch(), {
    'a/x.jpg': jpeg,
    'a/断.png': png.subarray(0, 9000),
  });
  expect(told).toEqual([
    '2:+ image-decodes 图片 a/断.png 不完整，或者已经损坏，只好原样发布。|用看图软件打开试试，重新导出一份。',
  ]);
  expect(assets.get('a/断.png')).toMatchObject({ width: 1000, height: 500 });
  expect(variants('a/断.png')).toEqual([]);
  expect(variants('a/x.jpg')).not.toEqual([]);
});

test('a picture that browsers turn upright has the size of the upright one', async () => {
  const turned = await drawPicture(600, 300).png().withMetadata({ orientation: 6 }).toBuffer();
  const { assets } = await read(await scratch(), { 'a/x.png': turned });
  expect(assets.get('a/x.png')).toMatchObject({ width: 300, height: 600 });
});

test('a picture that has changed since its bytes were read is not offered, and nothing wrong is kept', async () => {
  const dir = await scratch();
  await writeFile(join(dir, 'x.jpg'), jpeg);
  const raster = { hash: 'of other bytes', places: [], isThumbnail: false };
  const found = {
    assets: new Map([['x.jpg', { file: 'x.jpg', url: '/x.jpg' }]]),
    rasters: new Map([['x.jpg', raster]]),
  };
  const { assets } = await offerVariants(dir, found, join(dir, 'cache'), silent);
  expect(assets).toEqual(found.assets);
  expect(await readdir(join(dir, 'cache')).catch(() => [])).toEqual([]);
});

test('drawings are not offered, and cost no stage', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"></svg>');
  const { stages, variants } = await read(await scratch(), { 'a/x.svg': svg });
  expect(stages).toEqual([]);
  expect(variants('a/x.svg')).toEqual([]);
});

test('a judgement that is spoilt on the disk is made again', async () => {
  const dir = await scratch();
  const { assets } = await read(dir, { 'a/x.jpg': jpeg });
  for (const name of await readdir(join(dir, 'cache'))) await writeFile(join(dir, 'cache', name), 'spoilt');
  expect((await read(dir, { 'a/x.jpg': jpeg })).assets).toEqual(assets);
});
