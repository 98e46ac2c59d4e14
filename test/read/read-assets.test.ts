import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/model/note.ts';
import { assetReader } from '../../src/read/asset-reader.ts';
import { measureImage } from '../../src/read/measure-image.ts';
import { readAssets } from '../../src/read/read-assets.ts';
import { tellPlaces } from './tell-places.ts';

/** A PNG of 3 × 2 pixels, as far as its header. */
const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000003000000020802000000', 'hex');
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><path id="a" d="M0 0"/><use href="#a"/></svg>';

const to = (target: string, line = 1): Link => ({
  target,
  anchor: '',
  written: target,
  place: { file: 'n.md', line, column: 1 },
});

async function read(
  content: Readonly<Record<string, string | Uint8Array>>,
  images: readonly Link[],
  links: readonly Link[] = [],
) {
  const dir = await mkdtemp(join(tmpdir(), 'zhaji-assets-'));
  for (const [file, bytes] of Object.entries(content)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), bytes);
  }
  const { assets, problems } = await readAssets(
    assetReader(dir),
    new Set([...Object.keys(content), 'gone.png']),
    [{ file: 'a/index.md', images, links }],
  );
  return { assets: Object.fromEntries(assets), told: tellPlaces(problems) };
}

test('only what notes point at is read, each file once', async () => {
  const content = { 'a/x.png': png, 'data.zip': 'zip', 'unused.png': png };
  const { assets, told } = await read(
    content,
    [to('a/x.png'), to('a/x.png', 2), to('missing.png')],
    [to('data.zip'), to('n.md')],
  );
  expect(told).toEqual([]);
  expect(assets).toEqual({
    'a/x.png': { file: 'a/x.png', url: '/assets/x.7c58cf77d0.png', width: 3, height: 2 },
    'data.zip': { file: 'data.zip', url: '/assets/data.4a70fe9aa6.zip' },
  });
});

test('a small SVG comes with its markup, its ids told apart by its path', async () => {
  const { assets } = await read({ 'a/x.svg': svg, 'b/x.svg': svg }, [to('a/x.svg'), to('b/x.svg')]);
  const [a, b] = [assets['a/x.svg'], assets['b/x.svg']];
  expect(a).toMatchObject({ width: 8, height: 6 });
  expect(a?.url).toBe(b?.url);
  expect(a?.svg).toMatch(
    /^<svg viewBox="0 0 8 6"><path id="svg-[0-9a-f]{6}-a" d="M0 0"><\/path><use href="#svg-[0-9a-f]{6}-a"><\/use><\/svg>$/,
  );
  expect(a?.svg).not.toBe(b?.svg);
});

test('an SVG that needs its ids and stands twice in a note stays a file', async () => {
  const plain = '<svg viewBox="0 0 8 6"><title id="t">题</title></svg>';
  const images = [to('x.svg'), to('x.svg', 2), to('plain.svg'), to('plain.svg', 2)];
  const { assets } = await read({ 'x.svg': svg, 'plain.svg': plain }, images);
  expect(assets['x.svg']).not.toHaveProperty('svg');
  expect(assets['plain.svg']?.svg).toBe('<svg viewBox="0 0 8 6"><title>题</title></svg>');
});

test('a large SVG, or one that is only linked, has none', async () => {
  const large = svg.replace('M0 0', 'M0 0h1'.repeat(10_000));
  const { assets } = await read(
    { 'large.svg': large, 'linked.svg': svg },
    [to('large.svg')],
    [to('linked.svg')],
  );
  expect(assets['large.svg']).toMatchObject({ width: 8, height: 6 });
  expect(assets['large.svg']).not.toHaveProperty('svg');
  expect(assets['linked.svg']).not.toHaveProperty('svg');
});

test('an image that cannot be read is told wherever it is shown', async () => {
  const { assets, told } = await read({ 'bad.png': 'text' }, [
    to('bad.png', 3),
    to('gone.png', 5),
    to('bad.png', 9),
  ]);
  expect(assets).toEqual({});
  const advice = '用看图软件打开试试，重新导出一份。';
  expect(told).toEqual([
    `3:1+ image-is-readable 图片 bad.png 不是图片，或者已经损坏。|${advice}`,
    `9:1+ image-is-readable 图片 bad.png 不是图片，或者已经损坏。|${advice}`,
    `5:1+ image-is-readable 读不了 gone.png：不存在。|${advice}`,
  ]);
});

describe('the size of an image', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test.each([
    ['x.svg', '<svg width="10" height="20"/>', { width: 10, height: 20 }],
    ['x.svg', `<!--${'licence '.repeat(500)}--><svg viewBox="0 0 8 6"></svg>`, { width: 8, height: 6 }],
    ['x.svg', '<svg width="100%" height="100%"></svg>', {}],
    ['x.svg', '<svg viewBox="0,0,8,6"></svg>', {}],
    ['x.svg', '<svg viewBox="0 0 8 6"><path d="M0', { mistake: '不完整，没有 </svg>' }],
    ['x.svg', 'x', { mistake: '里面没有 <svg>' }],
    ['x.png', '', { mistake: '文件是空的' }],
    ['x.png', '\n<!DOCTYPE html><title>404</title>', { mistake: '里面其实是网页' }],
    ['x.gif', 'GIF89a\0\0\0\0', { mistake: '宽或高是零' }],
  ])('%s %j', (file, text, measure) => {
    expect(measureImage(bytes(text), file)).toEqual(measure);
  });

  test('of a photograph that lies on its side is that of the upright one', () => {
    const exif = '4d4d002a00000008000101120003000000010006000000000000';
    const jpeg = `ffd8ffe1${(exif.length / 2 + 8).toString(16).padStart(4, '0')}457869660000${exif}ffc0000b08000200030101110000ffd9`;
    expect(measureImage(Buffer.from(jpeg, 'hex'), 'x.jpg')).toEqual({ width: 2, height: 3 });
  });
});

test('an SVG that runs code when it is opened is told wherever it is shown or linked', async () => {
  const svg = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}<rect width="9" height="9"/></svg>`;
  const content = {
    'a.svg': svg('<script>x()</script>'),
    'b.svg': svg('<g onload="x()"/>'),
    'c.svg': svg(''),
  };
  const { told } = await read(content, [to('a.svg'), to('c.svg', 3)], [to('b.svg', 2)]);
  expect(told.map((problem) => problem.replace(/ image-is-safe.*/, ''))).toHaveLength(2);
  expect(told.join('\n')).toContain('a.svg 里有脚本');
  expect(told.join('\n')).toContain('b.svg 里有脚本');
});
