/** A pipeline that is broken on purpose must not get past the report. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { expect, onTestFinished, test } from 'vitest';
import { build } from '../../src/build.ts';
import { auditBuild } from '../../src/cli/audit-build.ts';
import { joinPieces } from '../../src/model/join-pieces.ts';
import { silent } from '../../src/report/progress.ts';
import { nowhere } from '../../src/write/nowhere.ts';

const note = `---
title: 题目在前言里
---

# 正文的标题

第一段有 **粗体**、\`代码里的字\` 和 $x^2$。

第二段不能丢，链接[到别处](https://example.org/汉字路径)也数。

$$
y = \\text{汉字在公式里}
$$

| 甲 | 乙 |
| --- | --- |
| 第一格 | 第二格 |

- 列表里的一项
  \`\`\`text
  代码块里的字
  \`\`\`

![图的说明，有 $z$](没有.png)
`;

/** Removes every element of the pages' bodies that the predicate is true of. */
function without(isGone: (element: Element) => boolean): (html: string) => string {
  return (html) => {
    const tree: Root = fromHtml(html);
    visit(tree, 'element', (element, index, parent) => {
      if (!parent || index === undefined || !isGone(element)) return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
    return unified().use(rehypeStringify).stringify(tree);
  };
}

async function reportOf(broken: (html: string) => string, text = note): Promise<string> {
  const contentDir = await mkdtemp(path.join(tmpdir(), 'zhaji-audit-'));
  onTestFinished(() => rm(contentDir, { recursive: true }));
  await writeFile(path.join(contentDir, '一.md'), text);
  const watch = auditBuild(contentDir, nowhere, silent);
  const output = {
    publish: (files: Parameters<typeof nowhere.publish>[0]) =>
      watch.output.publish(
        files.map((file) => {
          const { path, body } = file;
          if (typeof body !== 'object' || !('draw' in body)) return file;
          return {
            path,
            body: { draw: () => [broken(joinPieces(body.draw()).toString())], isAsBefore: false },
          };
        }),
      ),
    close: async () => {},
  };
  const result = await build({ contentDir, drafts: false }, output, watch.progress);
  return watch.report(result.noteFiles, result.problems);
}

const row = (report: string, name: string): string =>
  report
    .split('\n')
    .find((line) => line.trim().startsWith(name))
    ?.replace(/\s+/g, ' ')
    .trim() ?? '';

test('a sound build balances in every kind, and no line is missed', async () => {
  const report = await reportOf((html) => html);
  for (const name of ['笔记', '正文汉字', '行内公式', '独立公式', '代码块', '图片', '链接']) {
    expect(row(report, name)).toMatch(/ (\d+) → \1$/);
  }
  expect(report).not.toMatch(/丢字|少字|没有页面/);
});

test('a paragraph that is dropped is named with its line', async () => {
  const report = await reportOf(without((one) => one.tagName === 'p' && textOf(one).startsWith('第二段')));
  expect(report).toContain('丢字：一.md:9  第二段不能丢');
});

test('a formula that is dropped is missing in its row', async () => {
  const isDisplay = (one: Element) =>
    one.tagName === 'div' && `${one.properties.className}`.includes('equation');
  expect(row(await reportOf(without(isDisplay)), '独立公式')).toBe('独立公式 1 → 0 （−1）');
  const isInline = (one: Element) => one.tagName === 'span' && `${one.properties.className}` === 'katex';
  expect(row(await reportOf(without(isInline)), '行内公式')).toBe('行内公式 2 → 0 （−2）');
});

test('a chart counts as the code block that it was written as, its caption and numbers as nothing more', async () => {
  const chart = `# 题\n\n一句话。\n\n\`\`\`chart
type: bar
caption: 题注里有$x$和[链接](https://example.org/)。
x: {label: 精度}
rows: [甲]
series: {乙: [1]}
\`\`\`\n`;
  const sound = await reportOf((html) => html, chart);
  for (const name of ['正文汉字', '行内公式', '代码块', '链接']) {
    expect(row(sound, name)).toMatch(/ (\d+) → \1$/);
  }
  const isChart = (one: Element) => `${one.properties.className}`.includes('figure,chart');
  expect(row(await reportOf(without(isChart), chart), '代码块')).toBe('代码块 1 → 0 （−1）');
});

test('cells that are dropped are named with the line of their row', async () => {
  const report = await reportOf(without((one) => one.tagName === 'td' && textOf(one) === '第二格'));
  expect(report).toContain('丢字：一.md:17');
});

test('a repeated text that is dropped once is told, though no line can be named', async () => {
  const twice = '# 题\n\n同一句话。\n\n同一句话。\n';
  let seen = 0;
  const report = await reportOf(
    without((one) => one.tagName === 'p' && textOf(one) === '同一句话。' && seen++ % 2 === 1),
    twice,
  );
  expect(report).toContain('少字：一.md  少 4 个汉字');
});

test('a page that is not there is named', async () => {
  const contentDir = await mkdtemp(path.join(tmpdir(), 'zhaji-audit-'));
  onTestFinished(() => rm(contentDir, { recursive: true }));
  await writeFile(path.join(contentDir, '二.md'), '# 二\n');
  const watch = auditBuild(contentDir, nowhere, silent);
  expect(await watch.report(new Map(), [])).toContain('没有页面：二.md');
});

test('a lost line is explained by the complaint that names it or what it belongs to', async () => {
  const contentDir = await mkdtemp(path.join(tmpdir(), 'zhaji-audit-'));
  onTestFinished(() => rm(contentDir, { recursive: true }));
  await writeFile(path.join(contentDir, '三.md'), '# 三\n\n<script>\n\n被丢掉的话。\n');
  const watch = auditBuild(contentDir, nowhere, silent);
  await watch.output.publish([
    { path: '三/index.html', body: '<article class="note"><h1>三</h1><div class="prose"></div></article>' },
  ]);
  const told = {
    severity: 'warning',
    rule: 'html-is-safe',
    message: '',
    place: { file: '三.md', line: 3 },
  } as const;
  const files = new Map([['三.md', '三/index.html']]);
  expect(await watch.report(files, [told])).not.toContain('丢字');
  expect(await watch.report(files, [])).not.toContain('丢字：三.md:5'); // what a script holds is no prose
});
