import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { joinPieces } from '../../src/model/join-pieces.ts';
import type { Site } from '../../src/model/site.ts';
import { pages } from '../../templates/index.ts';
import { exampleSite } from './example-site.ts';

const all = pages(exampleSite).map((page) => ({ ...page, html: joinPieces(page.draw()).toString() }));
const at = (url: string, list = all) => list.find((page) => page.url === url)?.html ?? '';
const drawnWith = (change: Partial<Site>) =>
  pages({ ...exampleSite, ...change }).map((page) => ({ ...page, html: joinPieces(page.draw()).toString() }));
const count = (html: string, text: string): number => html.split(text).length - 1;

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off',
    'void-style': 'off',
    'no-inline-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // A group of its own that scrolls is no landmark of the page.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

test('every kind of page is there', () => {
  expect(all.map(({ url }) => url)).toEqual([
    '/',
    '/self-supervised/',
    '/detection/',
    '/detection/page/2/',
    '/detection/two-stage/',
    '/tags/',
    '/tags/掩码建模/',
    '/tags/注意力/',
    '/tags/c++-cuda-100%/',
    '/archive/',
    '/archive/page/2/',
    '/archive/2025/',
    '/archive/2024/',
    '/archive/undated/',
    '/glossary/',
    '/self-supervised/mae/',
    '/detection/detr/',
    '/detection/two-stage/rfcn/',
    '/detection/可变形 卷积/',
    '/旧/mae/',
    '/404.html',
  ]);
});

describe.each(all)('$url', ({ html, hidden }) => {
  test('is valid HTML', () => {
    const { results } = validator.validateStringSync(html);
    expect(
      results.flatMap(({ messages }) => messages.map((m) => `${m.ruleId} ${m.selector}: ${m.message}`)),
    ).toEqual([]);
  });

  test('has one h1, a language, a title, a description', () => {
    expect(html.startsWith('<!doctype html><html lang="zh-Hans">')).toBe(true);
    expect(count(html, '<h1')).toBe(1);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]+"\/>/);
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
  });

  test('begins with its policy', () => {
    expect(html).toContain(
      '<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ',
    );
  });

  test('asks nothing of other hosts, runs nothing but the two scripts, and stays under the base', () => {
    expect(html).not.toMatch(
      /<script(?! type="application\/ld\+json">| defer src="\/|>void 0<)|\son\w+=|<link rel="stylesheet" href="http/,
    );
    for (const [, address = ''] of html.matchAll(/(?:href|src)="(\/[^"]*)"/g)) {
      expect(address).toMatch(/^\/%E6%9C%AD%E8%AE%B0\//);
    }
  });

  test('tells search engines to stay away only when it is hidden', () => {
    expect(html.includes('noindex')).toBe(hidden ?? false);
  });
});

test('fonts for formulas are fetched ahead only where there are formulas', () => {
  expect(at('/')).toContain('KaTeX_Main-Regular.00000000.woff2');
  expect(at('/self-supervised/mae/')).toContain('KaTeX_Main-Regular.00000000.woff2');
  expect(at('/detection/')).not.toContain('KaTeX_Main-Regular.00000000.woff2');
});

test('the home page has a section for each category with the notes of its sub-categories', () => {
  expect(at('/')).toContain('共 4 篇，约 2.6 万字。');
  expect(count(at('/'), '<article class="card"')).toBe(4);
});

test('a category without notes is not shown on the home page', () => {
  const empty = { path: 'empty', url: '/empty/', name: '空空', description: '', notes: [], children: [] };
  const drawn = drawnWith({ categories: [...exampleSite.categories, empty] });
  expect(at('/', drawn)).not.toContain('空空');
  expect(at('/empty/', drawn)).toContain('空空');
});

test('a notebook without notes still has its pages', () => {
  const drawn = drawnWith({
    notes: [],
    categories: [],
    tags: [],
    years: [],
    relations: new Map(),
    redirects: [],
    glossary: [],
  });
  expect(drawn.map(({ url }) => url)).toEqual(['/', '/tags/', '/archive/', '/404.html']);
  expect(at('/', drawn)).toContain('还没有笔记');
});

test('a canonical address is given when the site knows its own', () => {
  expect(at('/detection/detr/')).toContain(
    '<link rel="canonical" href="https://notes.example.org/%E6%9C%AD%E8%AE%B0/detection/detr/"/>',
  );
  const drawn = drawnWith({ config: { ...exampleSite.config, url: '' } });
  expect(at('/detection/detr/', drawn)).not.toContain('canonical');
});

test('a note names its neighbours, what cites it, and its tags', () => {
  const html = at('/self-supervised/mae/');
  expect(html).toContain('前一篇');
  expect(html).toContain('后一篇');
  expect(html).toContain('被引用于');
  expect(html).toContain('/tags/c%2B%2B-cuda-100%25/');
  expect(at('/detection/detr/')).not.toContain('被引用于');
});

test('a paper’s arXiv number is a link, in a card and on the page', () => {
  expect(at('/')).toContain('<a href="https://arxiv.org/abs/2111.06377">arXiv:2111.06377</a>');
  expect(at('/self-supervised/mae/')).toContain('<a href="https://arxiv.org/abs/2111.06377">');
});

test('an old address sends the reader on', () => {
  expect(at('/旧/mae/')).toContain(
    '<meta http-equiv="refresh" content="0; url=/%E6%9C%AD%E8%AE%B0/self-supervised/mae/"/>',
  );
});

describe('the glossary', () => {
  test('lists each term with its English, its meaning and the first notes that use it', () => {
    const html = at('/glossary/');
    const [patch = '', token = ''] = html.split('<div>').slice(1);
    expect(patch).toContain('<dt>图像块 <span lang="en">patch</span></dt>');
    expect(patch).toContain('<dd>图像切成的小方块 &amp; 序列的一个元素。</dd>');
    expect(patch).toMatch(/见于 <a .*<\/a>、<a .*<\/a>、<a .*<\/a> 等 4 篇<\/dd>/);
    expect(token).not.toContain('<dd');
  });

  test('is neither there nor linked to when there are no terms', () => {
    const without = drawnWith({ glossary: [] });
    expect(at('/glossary/', without)).toBe('');
    expect(without.filter(({ html }) => html.includes('/glossary/'))).toEqual([]);
    expect(at('/archive/')).toContain('/glossary/');
  });
});

test('a body whose passages are in UTF-8 already makes the same page, whatever the author writes', () => {
  const { texts, notes } = exampleSite;
  const title = { text: '<"> 之后', html: ['&lt;"> 之后'] };
  const titled = notes.map((note) => ({ ...note, title }));
  const written = {
    ...texts,
    get(file: string) {
      const text = texts.get(file);
      const body = text?.body.map((part) =>
        typeof part === 'string' ? new TextEncoder().encode(part) : part,
      );
      return text && body && { ...text, body };
    },
  };
  const pagesWith = (change: Partial<Site>) =>
    drawnWith({ notes: titled, ...change }).map(({ url, html }) => [url, html]);
  expect(pagesWith({ texts: written })).toEqual(pagesWith({}));
});
