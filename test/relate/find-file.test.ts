import { describe, expect, test } from 'vitest';
import { findFile } from '../../src/relate/find-file.ts';

const find = findFile([
  'posts/甲.md',
  'posts/甲/图.png',
  'posts/README.md',
  'static/img/a.png',
  'img/ch12/1.bmp',
  '附件/唯一.png',
  'a/重名.png',
  'b/重名.png',
  '_posts/2020-01-02-乙.md',
  'posts/cafe\u0301.png',
]);

describe('a file is found where its author means it', () => {
  test.each([
    ['posts/图.png', 'posts/甲.md', 'posts/甲/图.png', undefined], // Hexo's asset folder
    ['img/a.png', 'posts/甲.md', 'static/img/a.png', undefined], // Hugo's static folder
    ['posts/甲.html', 'x.md', 'posts/甲.md', undefined],
    ['posts', 'x.md', 'posts/README.md', undefined],
    ['2020/1/2/乙.html', 'x.md', '_posts/2020-01-02-乙.md', undefined], // Jekyll's address
    ['blog/2020/01/02/乙', 'x.md', '_posts/2020-01-02-乙.md', undefined],
    ['posts/caf\u00e9.png', 'x.md', 'posts/cafe\u0301.png', undefined],
    ['IMG/ch12/1.BMP', 'x.md', 'img/ch12/1.bmp', '大小写不同'],
    ['H:/笔记/img/ch12/1.bmp', 'x.md', 'img/ch12/1.bmp', '不在所写的位置'],
    ['posts/唯一.png', 'posts/甲.md', '附件/唯一.png', '不在所写的位置'], // Obsidian's shortest path
  ])('%s in %s', (target, from, file, remark) => {
    expect(find(target, from)).toEqual({ file, ...(remark && { remark }) });
  });

  test.each([['posts/重名.png'], ['没有.md'], ['没有'], ['其他/README.md'], ['']])(
    'not a guess: %s',
    (target) => {
      expect(find(target, 'posts/甲.md')?.file.includes('重名')).not.toBe(true);
      if (target.startsWith('没有')) expect(find(target, 'posts/甲.md')).toBeUndefined();
    },
  );
});
