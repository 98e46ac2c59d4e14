/** Draws formulas with KaTeX's own HTML and with ours: no pixel may differ, nor any place. */

import { createRequire } from 'node:module';
import katex from 'katex';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readStyles } from '../../src/read/read-styles.ts';
import { anywhere, displayed } from '../conformance/formulas.ts';
import { leanHtmlOf } from '../markdown/lean/lean-html-of.ts';
import { launchBrowser } from './launch-browser.ts';

const origin = 'https://formulas.example';
const { resolve } = createRequire(import.meta.url);

const draw = (tex: string, displayMode: boolean): string =>
  katex.renderToString(tex, { displayMode, strict: 'ignore', output: 'html' });

/** In lines, where a formula may not push them apart; below one another at uneven places, where pixels are rounded. */
const page = (write: (html: string) => string): string =>
  [
    ...Object.values(anywhere)
      .flat()
      .map((tex) => `<p>这里有${write(draw(tex, false))}，后面还有字。</p>`),
    ...[...Object.values(anywhere), ...Object.values(displayed)].flat().map((tex) => write(draw(tex, true))),
  ].join('<div style="height:.37em"></div>');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Letters have widths in parts of a pixel, as they have on a phone. */
async function open(page: Page, formulas: string, size: number): Promise<void> {
  const { formulas: sheet, formulaFonts } = await readStyles();
  const faces = formulaFonts.map(
    ({ family, style, weight, source }) =>
      `@font-face { font-family: ${family}; font-style: ${style}; font-weight: ${weight}; src: url(/${source}) }`,
  );
  const html = `<!doctype html><meta charset="utf-8"><style>${sheet} ${faces.join(' ')}
    .katex { text-rendering: geometricPrecision !important }</style>
    <body style="margin:20px;font-size:${size}px;line-height:1.8">${formulas}`;
  await page.route(`${origin}/**`, async (route) => {
    const source = new URL(route.request().url()).pathname.slice(1);
    await route.fulfill(source ? { path: resolve(source) } : { contentType: 'text/html', body: html });
  });
  await page.goto(`${origin}/`);
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()));
  });
}

/** Where each letter stands; a letter without width is none. */
const places = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < (node.nodeValue ?? '').length; i++) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        if (width > 0) found.push(`${range} ${x} ${y} ${width} ${height}`);
      }
    }
    return found;
  });

test.each([
  { size: 18, scale: 1 },
  { size: 17, scale: 2 },
  { size: 28, scale: 1 },
])('at $size px, $scale×', async ({ size, scale }) => {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 800 },
    deviceScaleFactor: scale,
  });
  onTestFinished(() => context.close());
  const [a, b] = [await context.newPage(), await context.newPage()];
  await open(a, page(String), size);
  await open(b, page(leanHtmlOf), size);
  expect(await places(b)).toEqual(await places(a));
  const height = await a.evaluate(() => document.documentElement.scrollHeight);
  /** Whatever is painted late on a busy machine is painted by the next time; what differs then does differ. */
  async function isSame(top: number, tries = 3): Promise<boolean> {
    const [before, after] = await Promise.all(
      [a, b].map(async (page) => {
        await page.evaluate((y) => scrollTo(0, y), top);
        return page.screenshot();
      }),
    );
    const same = after?.equals(before ?? Buffer.of()) ?? false;
    return same || (tries > 1 && isSame(top, tries - 1));
  }
  for (let y = 0; y < height; y += 800) expect(await isSame(y), `from ${y} px`).toBe(true);
});
