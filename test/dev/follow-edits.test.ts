import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { findViolations } from '../browser/find-violations.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { watchPage } from '../browser/watch-page.ts';
import { type OpenPreview, openPreview } from './open-preview.ts';

let browser: Browser;
let preview: OpenPreview;
beforeAll(async () => {
  browser = await launchBrowser();
  preview = await openPreview('everyday');
});
afterAll(async () => {
  await preview.close();
  await browser.close();
});

const dialog = 'zhaji-preview dialog[open]';
const bar = 'zhaji-preview [role=status]';

/** Opens a page; `loads` counts how often it was loaded. */
async function open(
  address: string,
): Promise<{ page: Page; loads: () => number; complaints: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 900, height: 400 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  let loads = 0;
  page.on('load', () => loads++);
  const complaints = watchPage(page, new URL(preview.url).origin);
  // The first state that the server tells has the page asked for once more.
  const followed = page.waitForResponse(
    (response) => response.request().resourceType() === 'fetch' && response.url() === preview.url + address,
  );
  await page.goto(preview.url + address, { waitUntil: 'load' });
  await followed;
  return { page, loads: () => loads, complaints };
}

/** The note's file and its text, which it and its page have again after the test. */
async function note(
  file: string,
): Promise<{ file: string; text: string; write: (text: string) => Promise<void> }> {
  const full = path.join(preview.contentDir, file);
  const text = await readFile(full, 'utf8');
  const address = preview.url + file.replace(/(?:index)?\.md$/, '');
  const served = async () => (await fetch(address)).text();
  const before = await served();
  onTestFinished(async () => {
    await writeFile(full, text);
    await expect.poll(served, { timeout: 20_000 }).toBe(before);
  });
  return { file: full, text, write: (next) => writeFile(full, next) };
}

test('an edit shows in the open page without a reload; scroll position and focus stay', async () => {
  const { page, loads, complaints } = await open('detection/detr/');
  const { text, write } = await note('detection/detr/index.md');
  await page.evaluate(() => {
    window.scrollTo({ top: 300, behavior: 'instant' });
    const link = document.querySelector<HTMLElement>('main p a');
    link?.focus({ preventScroll: true });
    Object.assign(window, { kept: link });
  });
  const title = await page.title();
  await write(`${text.replace(/^title:.*$/m, 'title: 换过的题目')}\n\n加在末尾的一段，有公式 $e=mc^2$。\n`);
  await page.getByText('加在末尾的一段').waitFor({ state: 'attached' });
  expect(await page.title()).toBe(title.replace(/^[^·]*/, '换过的题目 '));
  const kept = await page.evaluate(() => ({
    // To the pixel below or above: a screen may have no whole ones.
    scroll: Math.round(window.scrollY / 10) * 10,
    focus: document.activeElement?.tagName === 'A' && document.activeElement === Reflect.get(window, 'kept'),
    formulas: document.querySelectorAll('main .katex').length > 0,
  }));
  expect(kept).toEqual({ scroll: 300, focus: true, formulas: true });
  expect({ loads: loads(), complaints }).toEqual({ loads: 1, complaints: [] });
});

test('what an edit gives is what a reload gives', async () => {
  const { page } = await open('detection/detr/');
  const { text, write } = await note('detection/detr/index.md');
  const [head] = text.split('\n\n');
  const blocks = [
    '一段 **重** 话。',
    '## 一节',
    '- 甲\n- 乙',
    '```python\nx = 1\n```',
    '> 引文',
    '公式 $a$。',
  ];
  const edits = [
    blocks,
    blocks.toReversed(),
    blocks.toSpliced(2, 1),
    blocks.toSpliced(1, 0, '## 插入的一节', '![点](../../图/点.png)', '- 甲\n- 乙\n- 丙'),
    blocks.slice(0, 1),
    [...blocks, '| 表 |\n|---|\n| 格 |', ...blocks],
  ];
  for (const [number, edit] of edits.entries()) {
    const last = `到此为止${'甲乙丙丁戊己'[number]}。`;
    await write(`${[head, ...edit, last].join('\n\n')}\n`);
    await page.getByText(last).waitFor({ state: 'attached' });
    const morphed = await page.content();
    await page.reload();
    expect(morphed).toBe(await page.content());
  }
});

test('an error lies over the good page with place, line and advice, and goes when it is mended', async () => {
  const { page, loads, complaints } = await open('detection/detr/');
  const { text, write } = await note('detection/detr/index.md');
  const before = { text: await page.innerText('main'), violations: await findViolations(page) };
  await write(`${text}\n\n坏的 [链接](../faster-rcn.md) 和 $\\frac{$。\n`);
  await page.waitForSelector(dialog);
  const line = text.split('\n').length + 2;
  const told = await page.locator(dialog).innerText();
  expect(told).toContain('笔记有 2 个错误');
  expect(told).toContain(`detection/detr/index.md:${line}:`);
  expect(told).toContain('坏的 [链接](../faster-rcn.md) 和');
  expect(await page.locator(dialog).getAttribute('role')).toBe('alertdialog');
  expect(await page.innerText('main')).toBe(before.text);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page)).toEqual(before.violations);
  }
  await page.keyboard.press('Escape');
  await page.waitForSelector(dialog, { state: 'detached' });
  // Closed is closed, until it changes.
  await write(`${text}\n\n坏的 $\\frac{$。\n`);
  await page.waitForSelector(dialog);
  await write(`${text}\n\n改好的一段。\n`);
  await page.waitForSelector(dialog, { state: 'detached' });
  await page.getByText('改好的一段').waitFor({ state: 'attached' });
  expect({ loads: loads(), complaints }).toEqual({ loads: 1, complaints: [] });
});

test('a page whose note is gone says so, and is there again when the note is', async () => {
  const { page, loads } = await open('detection/detr/');
  const { file } = await note('detection/detr/index.md');
  await rename(file, `${file}.away`);
  await expect.poll(() => page.locator(bar).innerText()).toContain('这一页已经不在了');
  await rename(`${file}.away`, file);
  await expect.poll(() => page.locator(bar).innerText()).toBe('');
  expect(loads()).toBe(1);
});

test('an address that has no page shows it as soon as there is one', async () => {
  const { page } = await open('detection/new/');
  const file = path.join(preview.contentDir, 'detection/new.md');
  onTestFinished(() => rm(file, { force: true }));
  await writeFile(file, '---\ntitle: 新的一篇\n---\n\n来了。\n');
  await page.getByText('来了。').waitFor();
});
