/** Builds a whole site of pictures and looks at what a browser is offered, and at what is made again and what is not. */

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildSite, type SiteFolder } from './whole-site/build-site.ts';
import { type BuiltSite, elementsOf, hashesOf, readSite } from './whole-site/read-site.ts';

const content = fileURLToPath(new URL('sites/pictures/content', import.meta.url));
const scratch = await mkdtemp(path.join(tmpdir(), 'zhaji-pictures-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));
const ownFonts = fileURLToPath(new URL('../node_modules/.cache/zhaji/fonts', import.meta.url));
const cacheDir = await newCache();

/** A cache without pictures; fonts take long and are no concern here. */
async function newCache(): Promise<string> {
  const folder = await mkdtemp(path.join(scratch, 'cache-'));
  await mkdir(ownFonts, { recursive: true });
  await symlink(ownFonts, path.join(folder, 'fonts'));
  return folder;
}

let site: SiteFolder;
let built: BuiltSite;
beforeAll(async () => {
  site = await buildSite(content, { cacheDir });
  built = await readSite(site.folder);
  return () => site.remove();
});

const elements = (url: string) => built.pages.find((page) => page.url === url)?.elements ?? [];
const note = () => elements('/相册/日落/');
const original = (address: unknown): string =>
  /([^/]+)\.[0-9a-f]{10}\.\w+$/.exec(decodeURI(`${address}`))?.[1] ?? '';
const bytesAt = (address: string) => built.files.get(decodeURI(address).replace('/tu/', ''));

test('every image says how large it is, and only the first of the note is fetched at once', () => {
  const images = note().filter(({ tagName }) => tagName === 'img');
  expect(
    images.map(({ properties: { src, width, height, loading } }) => [
      original(src),
      width,
      height,
      loading ?? 'eager',
    ]),
  ).toEqual([
    ['海边', 900, 600, 'eager'],
    ['竖着拍', 300, 457, 'lazy'],
    ['光晕', 500, 220, 'lazy'],
    ['全景', 1800, 300, 'lazy'],
    ['走动', 120, 80, 'lazy'],
    ['海边', 120, 80, 'lazy'],
  ]);
});

test('what stands still is offered in two formats at its widths, what moves is not', () => {
  const offered = note()
    .filter(({ tagName }) => tagName === 'picture')
    .map((picture) => {
      const [avif, webp, image] = elementsOf(picture).slice(1);
      const widths = [avif, webp].map((source) => `${source?.properties.srcSet}`.match(/\d+w/g)?.join(' '));
      expect(widths[1]).toBe(widths[0]);
      return [original(image?.properties.src), avif?.properties.type, webp?.properties.type, widths[0]];
    });
  expect(offered).toEqual([
    ['海边', 'image/avif', 'image/webp', '480w 900w'],
    ['竖着拍', 'image/avif', 'image/webp', '420w'],
    ['光晕', 'image/avif', 'image/webp', '500w'],
    ['全景', 'image/avif', 'image/webp', '480w 760w 1520w'],
    ['海边', 'image/avif', 'image/webp', '480w 900w'],
  ]);
});

test('the thumbnail is offered at small widths', () => {
  const [source] = elements('/').filter(({ tagName }) => tagName === 'source');
  expect(`${source?.properties.srcSet}`.match(/\d+w/g)).toEqual(['240w', '480w']);
});

test('every variant is there under the base, is what it says, and is smaller than its original', async () => {
  let count = 0;
  for (const picture of built.pages.flatMap((page) =>
    page.elements.filter((one) => one.tagName === 'picture'),
  )) {
    const all = elementsOf(picture);
    const whole = bytesAt(`${all.find(({ tagName }) => tagName === 'img')?.properties.src}`);
    for (const { properties } of all.filter(({ tagName }) => tagName === 'source')) {
      for (const candidate of `${properties.srcSet}`.split(', ')) {
        const [address = '', width = ''] = candidate.split(' ');
        const bytes = bytesAt(address);
        const { mediaType, width: own } = await sharp(bytes).metadata();
        expect({ address, mediaType, own }).toEqual({
          address,
          mediaType: properties.type,
          own: Number.parseInt(width, 10),
        });
        expect(bytes?.length, address).toBeLessThan(whole?.length ?? 0);
        count++;
      }
    }
  }
  expect(count).toBeGreaterThan(20);
});

test('the same bytes come out with pictures kept, spoilt, or none kept at all', async () => {
  const folder = path.join(cacheDir, 'images');
  const kept = await readdir(folder);
  expect(kept.length).toBeGreaterThan(20);
  const again = async (cache: string) => {
    const next = await buildSite(content, { cacheDir: cache });
    onTestFinished(() => next.remove());
    expect(hashesOf(await readSite(next.folder))).toEqual(hashesOf(built));
  };
  await again(cacheDir);
  for (const name of kept) await writeFile(path.join(folder, name), 'spoilt');
  await again(cacheDir);
  await again(await newCache());
});

test('what is kept is published without loading the encoders', async () => {
  await (await buildSite(content, { cacheDir })).remove();
  const script = `
    const { build } = await import(${JSON.stringify(import.meta.resolve('../src/build.ts'))});
    const { nowhere } = await import(${JSON.stringify(import.meta.resolve('../src/write/nowhere.ts'))});
    const { silent } = await import(${JSON.stringify(import.meta.resolve('../src/report/progress.ts'))});
    const read = async (files) => { for (const { body } of files) if (body.make) await body.make(); return new Map(); };
    const [contentDir, cacheDir] = process.argv.slice(1);
    await build({ contentDir, cacheDir, drafts: false }, { ...nowhere, publish: read }, silent);
    console.log(process.report.getReport().sharedObjects.filter((file) => file.includes('vips')).length);
  `;
  const vipsLoaded = async (cache: string) => {
    const args = [
      '--import',
      import.meta.resolve('tsx'),
      '--input-type=module',
      '-e',
      script,
      content,
      cache,
    ];
    return (await promisify(execFile)(process.execPath, args)).stdout.trim();
  };
  expect(await vipsLoaded(cacheDir)).toBe('0');
  expect(await vipsLoaded(await newCache())).not.toBe('0');
});
