import { describe, expect, test } from 'vitest';
import type { Link, NoteFacts } from '../../src/model/note.ts';
import type { Asset } from '../../src/model/site.ts';
import { defaultConfig } from '../../src/read/default-config.ts';
import { relate } from '../../src/relate/relate.ts';
import { makeNote, noTexts } from './make-note.ts';

const asset = (file: string): [string, Asset] => [
  file,
  { file, url: `/assets/${file.replaceAll('/', '-')}` },
];

function site(notes: readonly NoteFacts[], files: readonly string[] = [], config = defaultConfig) {
  const assets = new Map(files.map(asset));
  return relate({ config, files: new Set(files), works: new Map(), glossary: [], assets }, notes, noTexts, {
    page: '/p.js',
    restoreTheme: { code: '', hash: '' },
  });
}

const link = (target: string, anchor = ''): Link => ({
  target,
  anchor,
  written: target,
  place: { file: 'x.md', line: 3, column: 1 },
});
const urls = (notes: readonly NoteFacts[]) =>
  site(notes).site.notes.map(({ file, url, category }) => [file, url, category]);
const messages = (notes: readonly NoteFacts[], files: readonly string[] = [], config = defaultConfig) =>
  site(notes, files, config).problems.map(({ rule, message, advice }) => [rule, message, advice]);

describe('an address', () => {
  test('is the path of the file, and the folder is the category', () => {
    expect(urls([makeNote('检测/两阶段/rcnn.md'), makeNote('检测/detr/index.md')])).toEqual([
      ['检测/detr/index.md', '/检测/detr/', '检测'],
      ['检测/两阶段/rcnn.md', '/检测/两阶段/rcnn/', '检测/两阶段'],
    ]);
  });

  test('of an index.md that shares its folder with other notes is its own, so that the folder stays a category', () => {
    expect(urls([makeNote('a/index.md'), makeNote('a/b.md')])).toEqual([
      ['a/b.md', '/a/b/', 'a'],
      ['a/index.md', '/a/index/', 'a'],
    ]);
  });

  test('takes its last part from the slug, and spaces become hyphens', () => {
    expect(urls([makeNote('a/b.md', { slug: 'c' }), makeNote('a/d e.md')])).toEqual([
      ['a/b.md', '/a/c/', 'a'],
      ['a/d e.md', '/a/d-e/', 'a'],
    ]);
  });

  test.each([
    ['two notes', [makeNote('a/b.md', { slug: 'c' }), makeNote('a/c.md')], '地址 /a/c/ 已经归 a/b.md 所有。'],
    [
      'notes that differ by case',
      [makeNote('a/B.md'), makeNote('a/b.md')],
      '地址 /a/b/ 已经归 a/B.md 所有。',
    ],
    ['a note and the archive', [makeNote('archive.md')], '地址 /archive/ 已经归 归档页 所有。'],
    ['a note and a category', [makeNote('a.md'), makeNote('a/b.md')], '地址 /a/ 已经归 分类 a 所有。'],
    [
      'an alias written as a file and a page',
      [makeNote('a/b.md', { aliases: ['/index.html'] })],
      '别名 /index.html 已经归 首页 所有。',
    ],
    [
      'an alias below a file',
      [makeNote('a/b.md', { aliases: ['/404.html/y/'] })],
      '别名 /404.html/y/ 已经归 网站自己的 404.html 所有。',
    ],
    ['a slug and a file', [makeNote('b.md', { slug: 'index.html' })], '地址 /index.html/ 已经归 首页 所有。'],
    [
      'an alias and a note',
      [makeNote('a/b.md', { aliases: ['/a/c/'] }), makeNote('a/c.md')],
      '别名 /a/c/ 已经归 a/c.md 所有。',
    ],
  ])('that %s claim is told, and both keep a page', (_, notes, message) => {
    expect(messages(notes).map(([rule, told]) => [rule, told])).toEqual([['permalink-is-unique', message]]);
    const all = site(notes).site.notes.map((note) => note.url.toLowerCase());
    expect(new Set(all).size).toBe(notes.length);
  });
});

describe('a link', () => {
  const b = makeNote('a/b/index.md', {}, { ids: ['引言'] });
  test.each(['a/b/index.md', 'a/b', 'a/b/index'])('to %s leads to the note', (target) => {
    const { addresses } = site([makeNote('x.md', {}, { links: [link(target)] }), b]).site;
    expect(addresses.get(target)).toBe('/a/b/');
  });

  test('may lead to a file of the notebook, a category, or the archive', () => {
    const links = [link('a/data.csv'), link('a'), link('archive'), link('')];
    const { site: made, problems } = site([makeNote('x.md', {}, { links }), b], ['a/data.csv']);
    expect(problems).toEqual([]);
    expect([...made.addresses.values()]).toEqual(['/assets/a-data.csv', '/a/', '/archive/', '/']);
  });

  test('to nothing is told with the nearest right one', () => {
    const links = [link('a/c/index.md'), link('../x.md'), link('A/B/index.md')];
    expect(messages([makeNote('x.md', {}, { links }), b])).toEqual([
      ['link-target-exists', '链接的目标 a/c/index.md 不存在。', '是不是 a/b/index.md？'],
      ['link-target-exists', '链接的目标 ../x.md 在笔记文件夹之外。', '把它移进来再引用。'],
      ['link-target-exists', '链接的目标 A/B/index.md 不存在。', '是不是 a/b/index.md？'],
    ]);
  });

  test('to an anchor that the note does not have is told', () => {
    expect(messages([makeNote('x.md', {}, { links: [link('a/b', '引沿')] }), b])).toEqual([
      ['link-anchor-exists', 'a/b/index.md 里没有 #引沿 这个位置。', '是不是 #引言？'],
    ]);
  });

  test('is turned around into one backlink, never to itself', () => {
    const notes = [makeNote('x.md', {}, { links: [link('a/b'), link('a/b/index.md'), link('x.md')] }), b];
    const { relations } = site(notes).site;
    expect(relations.get('a/b/index.md')?.backlinks.map(({ note }) => note.file)).toEqual(['x.md']);
    expect(relations.get('x.md')?.backlinks).toEqual([]);
  });
});

test('a missing image is told with the nearest right one', () => {
  const notes = [makeNote('a/x.md', {}, { images: [link('a/图一.png')] })];
  expect(messages(notes, ['a/图二.png'])).toEqual([
    ['image-exists', '图片 a/图一.png 不存在。', '是不是 a/图二.png？'],
  ]);
});

test('notes are numbered from the oldest and neighbours are of the same category', () => {
  const notes = [
    makeNote('a/1.md', { date: '2024-01-01' }),
    makeNote('b/2.md', { date: '2024-02-01' }),
    makeNote('a/3.md', { date: '2024-03-01' }),
  ];
  const { relations } = site(notes).site;
  expect(['a/1.md', 'b/2.md', 'a/3.md'].map((file) => relations.get(file)?.number)).toEqual([1, 2, 3]);
  expect(relations.get('a/1.md')?.next?.file).toBe('a/3.md');
  expect(relations.get('a/3.md')?.previous?.file).toBe('a/1.md');
  expect(relations.get('b/2.md')?.previous).toBeUndefined();
});

test('categories nest, bear the names of site.yaml and stand in its order', () => {
  const config = { ...defaultConfig, categories: { b: { name: '乙', description: '', order: 1 } } };
  const { categories } = site([makeNote('a/x.md'), makeNote('b/c/y.md'), makeNote('z.md')], [], config).site;
  expect(categories.map(({ name, children }) => [name, children.map((child) => child.name)])).toEqual([
    ['乙', ['c']],
    ['a', []],
    ['未分类', []],
  ]);
});

test('a category that only a front matter names is told with the nearest right one', () => {
  expect(messages([makeNote('detection/x.md'), makeNote('y.md', { category: 'detecton' })])).toEqual([
    ['category-is-known', '没有名为 detecton 的分类。', '是不是 detection？'],
  ]);
});

test('tags that differ by case or spaces are one tag, listed by use', () => {
  const { tags } = site([
    makeNote('x.md', { tags: ['NLP', 'Vi T'] }),
    makeNote('y.md', { tags: ['vi t', 'a/b'] }),
  ]).site;
  expect(tags.map(({ name, url, notes }) => [name, url, notes.length])).toEqual([
    ['Vi T', '/tags/Vi-T/', 2],
    ['NLP', '/tags/NLP/', 1],
    ['a/b', '/tags/a-b/', 1],
  ]);
});

describe('a wikilink', () => {
  const wiki = (name: string, anchor = ''): Link => ({ ...link(`a/[[${name}]]`, anchor), written: name });

  test('leads to the note that it names, which knows of it', () => {
    const notes = [makeNote('a/x.md', {}, { links: [wiki('detr')] }), makeNote('b/detr/index.md')];
    const { site: related, problems } = site(notes);
    expect(problems).toEqual([]);
    expect(related.names.get('a/[[detr]]')?.url).toBe('/b/detr/');
    expect(related.relations.get('b/detr/index.md')?.backlinks.map(({ note }) => note.file)).toEqual([
      'a/x.md',
    ]);
  });

  test('to a name that nothing bears is told with the nearest', () => {
    const notes = [makeNote('a/x.md', {}, { links: [wiki('dert')] }), makeNote('b/detr/index.md')];
    expect(messages(notes)).toEqual([
      ['link-target-exists', '没有叫做 dert 的笔记或文件。', '是不是 [[detr]]？'],
    ]);
  });

  test('to a name that two bear is told with both', () => {
    const notes = [makeNote('a/x.md', {}, { links: [wiki('d')] }), makeNote('b/d.md'), makeNote('c/d.md')];
    expect(messages(notes)).toEqual([
      ['link-target-is-unique', 'd 可以是 b/d.md，也可以是 c/d.md。', '把文件夹也写上，说清是哪一个。'],
    ]);
  });

  test('to a heading that the note has not is told', () => {
    const notes = [
      makeNote('a/x.md', {}, { links: [wiki('d', '引沿')] }),
      makeNote('b/d.md', {}, { ids: ['引言'] }),
    ];
    expect(messages(notes)).toEqual([
      ['link-anchor-exists', 'b/d.md 里没有 #引沿 这个位置。', '是不是 #引言？'],
    ]);
  });

  test('that embeds a picture finds it in any folder', () => {
    const notes = [makeNote('a/x.md', {}, { images: [wiki('图.png')] })];
    const { site: related, problems } = site(notes, ['c/d/图.png']);
    expect(problems).toEqual([]);
    expect(related.names.get('a/[[图.png]]')?.url).toBe('/assets/c-d-图.png');
  });
});
