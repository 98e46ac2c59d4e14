import { describe, expect, test } from 'vitest';
import { joinPieces } from '../../src/model/join-pieces.ts';
import type { OutputFile } from '../../src/model/output-file.ts';
import type { Site } from '../../src/model/site.ts';
import { fileOf } from '../../src/render/file-of.ts';
import { render } from '../../src/render/render.ts';
import { exampleSite } from '../templates/example-site.ts';

const pages = [
  { url: '/', title: '首页', updated: '2025-03-02', shows: null, draw: () => ['<p>首页'] },
  { url: '/目标 & 检测/', title: '检测', shows: null, draw: () => ['<p>检测'] },
  { url: '/旧/名字', title: '没有斜线的旧地址', hidden: true, shows: null, draw: () => ['<p>旧'] },
  { url: '/404.html', title: '没有', hidden: true, shows: null, draw: () => ['<p>没有'] },
];
const drawn = pages.map(({ url, draw }) => ({ path: fileOf(url), body: draw().join('') }));
const rendered = (site: Partial<Site> = {}, files: readonly OutputFile[] = []) =>
  new Map(
    render({ ...exampleSite, ...site }, pages, drawn, { contentDir: '/内容', files }).map(
      ({ path, body }) => [
        path,
        typeof body === 'object' && 'draw' in body ? joinPieces(body.draw()).toString() : body,
      ],
    ),
  );

test('a page becomes the file that answers for its address', () => {
  const files = rendered();
  expect(files.get('index.html')).toBe('<p>首页');
  expect(files.get('目标 & 检测/index.html')).toBe('<p>检测');
  expect(files.get('旧/名字/index.html')).toBe('<p>旧');
  expect(files.get('404.html')).toBe('<p>没有');
});

test('assets are copied from the content folder', () => {
  expect(rendered().get('assets/照片 1.0badcafe.png')).toEqual({
    copyOf: '/内容/self-supervised/mae/照片 1.png',
  });
});

test('the sitemap holds what is not hidden, absolute, encoded and escaped', () => {
  expect(rendered().get('sitemap.xml')).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' +
      '<url><loc>https://notes.example.org/%E6%9C%AD%E8%AE%B0/</loc><lastmod>2025-03-02</lastmod></url>' +
      '<url><loc>https://notes.example.org/%E6%9C%AD%E8%AE%B0/%E7%9B%AE%E6%A0%87%20%26%20%E6%A3%80%E6%B5%8B/</loc></url>' +
      '</urlset>\n',
  );
});

test('a site that does not know its address has no sitemap and speaks of none', () => {
  const files = rendered({ config: { ...exampleSite.config, url: '' } });
  expect(files.has('sitemap.xml')).toBe(false);
  expect(files.get('robots.txt')).toBe('User-agent: *\nAllow: /\n');
});

test('robots.txt says where the sitemap is', () => {
  expect(rendered().get('robots.txt')).toContain(
    'Sitemap: https://notes.example.org/%E6%9C%AD%E8%AE%B0/sitemap.xml',
  );
});

describe('redirects', () => {
  test('are listed for hosts that know how', () => {
    expect(rendered().get('_redirects')).toBe(
      '/%E6%9C%AD%E8%AE%B0/%E6%97%A7/mae/ /%E6%9C%AD%E8%AE%B0/self-supervised/mae/ 301\n',
    );
  });

  test('make no file when there are none', () => {
    expect(rendered({ redirects: [] }).has('_redirects')).toBe(false);
  });
});

test('a file of the author replaces ours of the same name, and no name stands twice', () => {
  const own = { path: 'robots.txt', body: 'User-agent: *\nDisallow: /\n' };
  expect(rendered({}, [own]).get('robots.txt')).toBe(own.body);
  const paths = render(exampleSite, pages, drawn, { contentDir: '/内容', files: [own] }).map(
    ({ path }) => path,
  );
  expect(new Set(paths).size).toBe(paths.length);
});
