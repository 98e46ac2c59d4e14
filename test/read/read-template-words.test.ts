import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTemplateWords } from '../../src/read/read-template-words.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const words = await readTemplateWords();

test('the words of templates, of what they say by the model, and of scripts are there', () => {
  // 约 3 分钟 · 佚名 · 复制 · 十二
  for (const one of '约钟·佚复十') expect(words.everywhere).toContain(one);
  expect(words.everywhere).toBe([...new Set(words.everywhere)].join(''));
});

test('what only other pages than notes say is apart', () => {
  // 此页已搬家 · 未署日期 · 上一页
  for (const one of '搬署页') {
    expect(words.everywhere).not.toContain(one);
    expect(words.lists).toContain(one);
  }
});

test('comments and names that are only read aloud are no words', () => {
  // 主导航
  expect(words.everywhere + words.lists).not.toMatch(/[导航]/);
});

test('the headings of notes are known', () => {
  for (const one of '参考文献被引用于') expect(words.headings).toContain(one);
});

test('a character stands as itself: spelled by its number it would not be found, and its glyph would be missing', () => {
  const spelled = ['templates', 'src/client/page', 'src/model'].flatMap((folder) =>
    readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|css)$/.test(name))
      .flatMap((name) => {
        const text = readFileSync(path.join(project, folder, name), 'utf8');
        return (text.match(/\\(?:u\{?|x)(?!00[0-7])[0-9a-f]+|&#?[a-z0-9]+;|content: "\\.*/gi) ?? []).map(
          (found) => `${folder}/${name}: ${found}`,
        );
      }),
  );
  expect(spelled).toEqual([]);
});
