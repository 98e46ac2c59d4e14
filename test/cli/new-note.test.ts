import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newNote } from '../../src/cli/new-note.ts';
import { readNotes } from '../read/read-notes.ts';
import { scratch } from '../write/scratch.ts';

const now = new Date('2026-09-11T17:30:00Z');

async function notebook(): Promise<string> {
  const folder = await scratch();
  const config = 'title: 测试\ntimezone: Asia/Shanghai\ncategories:\n  detection:\n    name: 目标检测\n';
  await writeFile(join(folder, 'site.yaml'), config);
  return folder;
}

async function told(contentDir: string, path: string, title = '标题') {
  const made = await newNote({ contentDir, path, title, now });
  return 'mistake' in made ? made.mistake : made.file.slice(contentDir.length + 1);
}

test('a new note has its title and today’s date in the site’s time zone', async () => {
  const contentDir = await notebook();
  expect(await told(contentDir, 'detection/detr', 'DETR：用 Transformer 检测')).toBe(
    'detection/detr/index.md',
  );
  const text = await readFile(join(contentDir, 'detection/detr/index.md'), 'utf8');
  expect(text).toMatch(/^---\ntitle: DETR：用 Transformer 检测\ndate: 2026-09-12\ntags: \[\]\n---\n/);
});

test('whatever the title, the note says exactly it and reads without a problem', async () => {
  const titles = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom(
      'null',
      '- a',
      '"',
      "'a",
      'a: b',
      'a #b',
      '2026-01-01',
      '---',
      '1e3',
      '{',
      '| a',
      `${'长'.repeat(300)} x`,
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      titles.filter((title) => title.trim() !== '' && !/\p{Cc}/u.test(title)),
      async (title) => {
        const contentDir = await notebook();
        await told(contentDir, 'detection/detr', title);
        const { sources, problems } = await readNotes(contentDir);
        expect(problems).toEqual([]);
        expect(sources[0]?.frontMatter.title).toBe(title.trim());
      },
    ),
    { numRuns: 40 },
  );
});

describe('refused, with what would be right:', () => {
  test.each([
    ['detr', '没有分类', '<category>/detr'],
    ['', '没有分类', 'detection/detr'],
    ['detection/', '没有分类', 'detection/detr'],
    ['detection/a b', '"a b" 不能用', '是不是 a-b？'],
    ['detection/../x', '".." 不能用', undefined],
    ['/etc/x', '"" 不能用', undefined],
    ['detection/.git', '".git" 不能用', '是不是 git？'],
    ['detection/index', '不是文件名', 'detection/detr/index.md'],
    ['detection/detr.md', '不是文件名', 'detection/detr/index.md'],
    [`detection/${'长'.repeat(80)}`, '太长', '60 个汉字'],
    ['detecton/detr', '没有名为 detecton 的分类', '是不是 detection？'],
    ['biology/cells', '没有名为 biology 的分类', 'site.yaml'],
  ])('%s', async (path, message, advice) => {
    const contentDir = await notebook();
    const mistake = await told(contentDir, path);
    expect(mistake).toMatchObject({ message: expect.stringContaining(message) });
    if (advice) expect(mistake).toMatchObject({ advice: expect.stringContaining(advice) });
    expect(await readdir(contentDir)).toEqual(['site.yaml']);
  });

  test('a content folder that is not there', async () => {
    const contentDir = join(await scratch(), 'content');
    expect(await told(contentDir, 'detection/detr')).toMatchObject({
      advice: expect.stringContaining('--content'),
    });
  });

  test('a title that is empty or has two lines', async () => {
    const contentDir = await notebook();
    expect(await told(contentDir, 'detection/detr', '  ')).toMatchObject({ message: '标题是空的。' });
    expect(await told(contentDir, 'detection/detr', 'a\nb')).toMatchObject({ advice: '标题只写一行。' });
  });

  test('a note that is there, as a folder, as a file, or in other letters', async () => {
    const contentDir = await notebook();
    await told(contentDir, 'detection/detr');
    await writeFile(join(contentDir, 'detection/yolo.md'), '# YOLO\n');
    const before = await readFile(join(contentDir, 'detection/detr/index.md'), 'utf8');
    for (const path of ['detection/detr', 'detection/DETR', 'detection/yolo', 'detection/Yolo']) {
      expect(await told(contentDir, path, '另一个')).toMatchObject({
        message: expect.stringContaining('没有覆盖'),
      });
    }
    expect(await told(contentDir, 'detection/detr/inner')).toMatchObject({
      message: expect.stringContaining('是一篇笔记'),
    });
    expect(await readFile(join(contentDir, 'detection/detr/index.md'), 'utf8')).toBe(before);
  });
});

test('a folder that holds only pictures gets its note, and a folder without site.yaml any category', async () => {
  const contentDir = await scratch();
  await mkdir(join(contentDir, '检测/detr'), { recursive: true });
  await writeFile(join(contentDir, '检测/detr/a.svg'), '<svg/>');
  expect(await told(contentDir, '检测/detr')).toBe('检测/detr/index.md');
});
