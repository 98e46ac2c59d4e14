/** What stands beside the text: footnotes on a wide page, a phone and paper, and the outline that goes along. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type SiteServer, serveSite } from '../../src/cli/serve-site.ts';
import { buildSite, type SiteFolder } from '../whole-site/build-site.ts';
import { findViolations } from './find-violations.ts';
import { launchBrowser } from './launch-browser.ts';

const filler = '这一段只为把页面撑长，好让脚注落在各处。'.repeat(12);
const markdown = `---
title: 边上的话
date: 2026-02-03
---

第一句有注。[^short] 第二句没有。同一个注再提一次。[^short]

${filler}

## 前一节

${filler}

${filler}

## 后一节

${filler}

| 甲 | 乙 |
|---|---|
| 表里的注[^table] | 2 |

- 列表里的注[^list]

> 引文里的长注[^long]

${filler}

${filler}

${filler}

见[外面的网页](https://example.org/papers/2111.06377)。

[^short]: 一句话，带公式$x^2$。
[^table]: 表格的注。
[^list]: 列表的注。
[^long]: 第一段。

    - 一项
    - 又一项
`;

let browser: Browser;
let folder: string;
let site: SiteFolder;
let server: SiteServer;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(path.join(tmpdir(), 'zhaji-sidenotes-'));
  await mkdir(path.join(folder, 'content'));
  await writeFile(path.join(folder, 'content/note.md'), markdown);
  await writeFile(path.join(folder, 'content/site.yaml'), 'title: 札记\n');
  site = await buildSite(path.join(folder, 'content'));
  server = await serveSite({ folder: site.folder, base: '/', host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
  await rm(folder, { recursive: true });
});

async function open(width: number, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, javaScriptEnabled });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${server.url}note/`);
  return page;
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} 没有画出来`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

describe('on a wide page', () => {
  test('every note stands in the margin, at the height of what refers to it, and none over another', async () => {
    const page = await open(1280);
    const text = await boxOf(page.locator('.prose'));
    const notes = await Promise.all((await page.locator('.sidenote').all()).map(boxOf));
    expect(notes).toHaveLength(4);
    let last = 0;
    for (const note of notes) {
      expect(note.x).toBeGreaterThanOrEqual(text.right);
      expect(note.right).toBeLessThanOrEqual(1280);
      expect(note.y).toBeGreaterThanOrEqual(last);
      last = note.bottom;
    }
    const [mark, note] = [page.locator('.note-mark').first(), page.locator('.sidenote').first()];
    expect(Math.abs((await boxOf(mark)).y - (await boxOf(note)).y)).toBeLessThan(20);
  });

  test('the number leads to the note, which says that it is meant', async () => {
    const page = await open(1280, false);
    await page.locator('.note-mark a').first().click();
    expect(new URL(page.url()).hash).toBe('#fn-short');
    const colour = (one: Locator) => one.evaluate((node) => getComputedStyle(node).backgroundColor);
    const [meant, other] = [page.locator('#fn-short'), page.locator('#fn-table')];
    expect(await colour(meant)).not.toBe(await colour(other));
    expect(await page.locator('.note-mark button').first().isVisible()).toBe(false);
  });
});

test('the outline marks the section that is read, after a jump too', async () => {
  const page = await open(1280);
  const marked = page.locator('.outline-beside [aria-current]');
  expect(await marked.count()).toBe(0);
  for (const name of ['后一节', '前一节']) {
    await page.locator('.outline-beside').getByText(name).click();
    await expect.poll(() => marked.allInnerTexts()).toEqual([name]);
  }
});

describe.each([320, 390, 1100])('at %i pixels, without scripts', (width) => {
  test('the number opens the note on the page, and Esc or a tap beside closes it', async () => {
    const page = await open(width, false);
    const note = page.locator('#fn-short');
    expect(await note.isVisible()).toBe(false);
    const opener = page.locator('.note-mark button').first();
    await opener.click();
    expect(await note.isVisible()).toBe(true);
    const box = await boxOf(note);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
    expect(box.bottom).toBeLessThanOrEqual(844);
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
    await opener.press('Enter');
    expect(await note.isVisible()).toBe(true);
    await page.mouse.click(width / 2, 10);
    expect(await note.isVisible()).toBe(false);
  });

  test('a second reference opens the same note, and a long one shows its list', async () => {
    const page = await open(width, false);
    await page.locator('.note-mark button').nth(1).click();
    expect(await page.locator('#fn-short').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('button[popovertarget="fn-long"]').click();
    expect(await page.locator('#fn-long li').count()).toBe(2);
    expect(await page.locator('#fn-long li').last().isVisible()).toBe(true);
  });
});

test('an open note has no fault that axe knows', async () => {
  const page = await open(390);
  await page.locator('.note-mark button').first().click();
  expect(await findViolations(page)).toEqual([]);
});

describe('on paper', () => {
  test('the notes stand beside the text, addresses are written out, and ways around the site are gone', async () => {
    const page = await open(720);
    await page.emulateMedia({ media: 'print' });
    for (const note of await page.locator('.sidenote').all()) expect(await note.isVisible()).toBe(true);
    expect(
      await page.locator('.masthead nav, .outline, .neighbours, .note-mark button').count(),
    ).toBeGreaterThan(0);
    for (const gone of await page.locator('.masthead nav, .outline, .neighbours, .note-mark button').all()) {
      expect(await gone.isVisible()).toBe(false);
    }
    const written = await page
      .getByText('外面的网页')
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(written).toContain('https://example.org/papers/2111.06377');
  });

  test('the page is light whatever the screen was', async () => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(`${server.url}note/`);
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
    const onScreen = await ink();
    await page.emulateMedia({ media: 'print' });
    expect(await ink()).not.toBe(onScreen);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  });
});
