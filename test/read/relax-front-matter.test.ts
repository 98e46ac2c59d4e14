import { describe, expect, test } from 'vitest';
import { relaxFrontMatter } from '../../src/read/relax-front-matter.ts';

const relax = (data: unknown, file = '笔记/a.md') => relaxFrontMatter(data, file);

describe('tags are read in every form', () => {
  test.each([
    ['a b', ['a', 'b']],
    ['深度 学习, 机器学习', ['深度 学习', '机器学习']],
    ['一，二、三', ['一', '二', '三']],
    ['#一 #二/三', ['一', '二/三']],
    [
      ['a', 2, null],
      ['a', '2'],
    ],
    [
      [['a', 'b'], ['a']],
      ['a', 'b'],
    ],
    [null, []],
    [{ a: 1 }, []],
  ])('%j', (tags, expected) => {
    expect(relax({ tags }).tags).toEqual(expected);
  });
});

test('categories are tags where the folder is the category, and the category where all posts lie in one folder', () => {
  expect(relax({ categories: 'a b', tags: 'c' })).toMatchObject({ tags: ['c', 'a', 'b'] });
  expect(relax({ categories: 'a b' }).category).toBeUndefined();
  expect(relax({ categories: 'a b' }, '_posts/x.md')).toMatchObject({ category: 'a/b', tags: [] });
  expect(relax({ categories: [['生活', '上海'], ['工作']] }, 'source/_posts/x.md').category).toBe(
    '生活/上海',
  );
  expect(relax({ categories: ['..', 'a/b'] }, '_posts/x.md').category).toBe('a-b');
});

test('the name of a post gives what its head does not', () => {
  expect(relax({}, '_posts/2020-1-02-一.md')).toMatchObject({ date: '2020-01-02', slug: '一' });
  expect(relax({ date: '2021-01-01', slug: 'b' }, '_posts/2020-01-02-a.md')).toMatchObject({
    date: '2021-01-01',
    slug: 'b',
  });
});

test('keys of others become ours, and what is of no use is left out', () => {
  const head = {
    layout: 'post',
    lastmod: '2020/1/2',
    published: false,
    permalink: '/a/b/',
    summary: '摘要',
    title: 2020,
    aliases: ['别名', '/old/'],
    __proto__: { evil: true },
  };
  expect(relax(head)).toEqual({
    title: '2020',
    updated: '2020-01-02',
    excerpt: '摘要',
    tags: [],
    aliases: ['/old/', '/a/b/'],
    draft: true,
  });
  expect(relax({ permalink: '/:year/:title/' }).aliases).toEqual([]);
  for (const nonsense of [null, 1, 'x', ['x'], undefined])
    expect(relax(nonsense)).toMatchObject({ tags: [] });
});
