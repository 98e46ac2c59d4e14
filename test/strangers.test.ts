/** Folders that were written for Jekyll, Hexo, Hugo and Obsidian build whole, and what is left to do is told. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { auditBuild } from '../src/cli/audit-build.ts';
import { readSourceLines } from '../src/read/read-source-lines.ts';
import { printProblems } from '../src/report/print-problems.ts';
import { silent } from '../src/report/progress.ts';
import { nowhere } from '../src/write/nowhere.ts';
import { buildSite, type SiteFolder } from './whole-site/build-site.ts';
import { deadReferences } from './whole-site/dead-references.ts';
import { type BuiltSite, readSite } from './whole-site/read-site.ts';

const project = fileURLToPath(new URL('../', import.meta.url));
const contentOf = (name: string) => path.join(project, 'test/sites', name, 'content');

describe.each([
  ['jekyll', 3],
  ['hexo', 2],
  ['hugo', 3],
  ['obsidian', 3],
])('a folder of %s', (name, notes) => {
  const content = contentOf(name);
  let folder: SiteFolder;
  let built: BuiltSite;
  beforeAll(async () => {
    folder = await buildSite(content);
    built = await readSite(folder.folder);
    return () => folder.remove();
  });

  test('is told what it may do better, and nothing else', async () => {
    const places = folder.problems.map(({ place }) => place);
    const printed = printProblems(folder.problems, { sourceLine: await readSourceLines(content, places) });
    await expect(printed).toMatchFileSnapshot(path.join(project, 'test/sites', name, 'problems.txt'));
    expect(folder.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('has a page for every note, and no address that leads nowhere', () => {
    expect(folder.notes).toBe(notes);
    expect(deadReferences(built, { base: '/', origin: '' })).toEqual([]);
    expect([...built.files.values()].some((bytes) => `${bytes}`.includes('canary'))).toBe(false);
  });

  test('loses nothing on the way', async () => {
    const watch = auditBuild(content, nowhere, silent);
    await watch.output.publish(
      built.pages.map(({ file, html }) => ({ path: file, body: { draw: () => [html], isAsBefore: false } })),
    );
    const report = await watch.report(folder.noteFiles, folder.problems);
    for (const kind of ['笔记', '正文汉字', '行内公式', '独立公式', '代码块', '图片', '链接']) {
      expect(report).toMatch(new RegExp(`${kind} +(\\d+) → +\\1\\b`));
    }
    expect(report).not.toMatch(/丢字|少字|没有页面/);
  });
});

async function page(name: string, file: string): Promise<string> {
  const built = await buildSite(contentOf(name));
  onTestFinished(() => built.remove());
  return readFile(path.join(built.folder, file, 'index.html'), 'utf8');
}

test('a Jekyll post takes its date, slug and category from where Jekyll does, and its old address leads on', async () => {
  const built = await buildSite(contentOf('jekyll'));
  onTestFinished(() => built.remove());
  const read = async (file: string) => `${await readFile(path.join(built.folder, file, 'index.html'))}`;
  expect(await read('_posts/second-steps')).toContain('2020-02-03');
  expect(await read('机器学习/入门')).toContain('第二步');
  expect(await read('steps/first')).toContain('url=/_posts/first-steps/');
});

test('a tag of a code block keeps its body as code, to the letter', async () => {
  expect(await page('jekyll', '_posts/first-steps')).toContain('{{ 不是标签 }}');
  expect(await page('hexo', '_posts/你好')).toContain('{% 不动 %}');
});
