import { describe, expect, test } from 'vitest';
import type { Hole } from '../../src/model/fragment.ts';
import { fill } from '../../templates/parts/fill.tsx';
import { exampleSite } from './example-site.ts';

const link = (target: string, anchor = '', written = target): Hole => ({
  kind: 'link',
  target,
  anchor,
  written,
});
const image = (target: string, more: object = {}): Hole => ({
  kind: 'image',
  target,
  alt: '一只猫',
  ...more,
});
const photo = 'self-supervised/mae/照片 1.png';

describe('a link hole', () => {
  test('becomes the percent-encoded address under the base, with its anchor', () => {
    expect(
      fill(['<a href="', link('detection/可变形 卷积/index.md', '#偏移 100%'), '">见</a>'], exampleSite),
    ).toBe(
      '<a href="/%E6%9C%AD%E8%AE%B0/detection/%E5%8F%AF%E5%8F%98%E5%BD%A2%20%E5%8D%B7%E7%A7%AF/#偏移%20100%25">见</a>',
    );
  });

  test('whose target is missing keeps what was written and cannot leave its attribute', () => {
    expect(fill(['<a href="', link('lost.md', '', 'lost.md?a=1&b="><script>'), '">'], exampleSite)).toBe(
      '<a href="lost.md?a=1&amp;b=&quot;>&lt;script>">',
    );
  });
});

describe('an image hole', () => {
  test('holds its own size so that nothing shifts when it arrives', () => {
    expect(fill([image(photo)], exampleSite)).toBe(
      '<img src="/%E6%9C%AD%E8%AE%B0/assets/%E7%85%A7%E7%89%87%201.0badcafe.png" alt="一只猫" width="960" height="640" loading="lazy" decoding="async"/>',
    );
  });

  test('keeps its proportions at the width or height that was asked for', () => {
    expect(fill([image(photo, { width: '240' })], exampleSite)).toContain('width="240" height="160"');
    expect(fill([image(photo, { height: '64px' })], exampleSite)).toContain('width="96" height="64"');
  });

  test('may take a share of the text width', () => {
    expect(fill([image(photo, { width: '50%' })], exampleSite)).toContain('style="inline-size:50%;"');
  });

  test('ignores a width that is no width', () => {
    expect(fill([image(photo, { width: '1;color:red' })], exampleSite)).not.toContain('color');
  });

  test('may be zoomed from its own size', () => {
    expect(fill([image(photo, { scale: '0.5' })], exampleSite)).toContain('width="480" height="320"');
  });

  test('escapes the alternative and the title', () => {
    const html = fill([image(photo, { alt: '"><b>', title: '"&' })], exampleSite);
    expect(html).toContain('alt="&quot;>&lt;b>"');
    expect(html).toContain('title="&quot;&amp;"');
  });

  test('of a small drawing is the drawing itself, named by its alternative', () => {
    const html = fill([image('self-supervised/mae/pipeline.svg', { alt: '六块"' })], exampleSite);
    expect(html).toMatch(/^<span class="drawing" role="img" aria-label="六块&quot;"><svg /);
  });

  test('that is missing is a visible box with its name and alternative', () => {
    expect(fill([image('<lost>.png')], exampleSite)).toBe(
      '<span class="missing-image">缺图 <code>&lt;lost>.png</code> 一只猫</span>',
    );
  });
});

describe('a picture that comes in several files', () => {
  const variants = (['avif', 'webp'] as const).flatMap((format) =>
    [480, 960].map((width) => ({ format, width, url: `/assets/照片-${width}.0badcafe.${format}`, key: '' })),
  );
  const asset = exampleSite.assets.get(photo);
  const site = {
    ...exampleSite,
    assets: new Map(asset ? [...exampleSite.assets, [photo, { ...asset, variants }]] : []),
  };
  const sizesOf = (more: object) => /sizes="([^"]*)"/.exec(fill([image(photo, more)], site))?.[1];

  test('names them under the base, the better format first, and the original for all others', () => {
    const at = (width: number, format: string) =>
      `/%E6%9C%AD%E8%AE%B0/assets/%E7%85%A7%E7%89%87-${width}.0badcafe.${format} ${width}w`;
    expect(fill([image(photo)], site)).toBe(
      [
        '<picture>',
        `<source type="image/avif" srcset="${at(480, 'avif')}, ${at(960, 'avif')}" sizes="min(684px, 90vw)"/>`,
        `<source type="image/webp" srcset="${at(480, 'webp')}, ${at(960, 'webp')}" sizes="min(684px, 90vw)"/>`,
        fill([image(photo)], exampleSite),
        '</picture>',
      ].join(''),
    );
  });

  test('waits until it comes into sight, unless it is the first of its note', () => {
    expect(fill([image(photo)], site)).toContain('loading="lazy"');
    expect(fill([image(photo, { early: true })], site)).not.toContain('loading');
  });

  test('tells how wide it will stand where the author gave a width', () => {
    expect(sizesOf({ width: '300' })).toBe('min(300px, 90vw)');
    expect(sizesOf({ height: '64px' })).toBe('min(96px, 90vw)');
    expect(sizesOf({ width: '50%' })).toBe('min(342px, 45vw)');
    expect(sizesOf({ width: '100%' })).toBe('min(684px, 90vw)');
    expect(sizesOf({ scale: '0.5' })).toBe('min(480px, 90vw)');
    expect(sizesOf({ width: '5000' })).toBe('min(684px, 90vw)');
  });
});

describe('a title hole', () => {
  const title = (target: string): Hole => ({ kind: 'title', target, written: '<名字>' });
  const [note] = exampleSite.notes;
  const named = (html: readonly (string | Hole)[]) => ({
    ...exampleSite,
    names: new Map(note ? [['[[x]]', { ...note, title: { text: 'a < b', html } }]] : []),
  });

  test('is the title of the note that a wikilink names, markup included', () => {
    expect(fill([title('[[x]]')], named(['<b>题</b>']))).toBe('<b>题</b>');
  });

  test('gives the words alone when the title names a note in turn, so that two may name each other', () => {
    expect(fill([title('[[x]]')], named([title('[[x]]')]))).toBe('a &lt; b');
  });

  test('that names nothing is what was written', () => {
    expect(fill([title('[[lost]]')], exampleSite)).toBe('&lt;名字>');
  });
});
