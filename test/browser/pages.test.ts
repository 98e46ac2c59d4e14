/** Opens whole sites in a real browser, as readers with other screens, eyes and habits do. */

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type SiteServer, serveSite } from '../../src/cli/serve-site.ts';
import { buildSite, type SiteFolder } from '../whole-site/build-site.ts';
import { type BuiltPage, readSite } from '../whole-site/read-site.ts';
import { findViolations } from './find-violations.ts';
import { launchBrowser } from './launch-browser.ts';
import { isRedirect, oneOfEachKind } from './one-of-each-kind.ts';
import { tabThrough } from './tab-through.ts';
import { watchPage } from './watch-page.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const sites = [
  { name: 'everyday', content: 'test/sites/everyday/content', base: '/' },
  { name: 'base-path', content: 'test/sites/base-path/content', base: '/bi-ji/' },
  { name: 'our own notebook', content: 'content', base: '/' },
];
const devices = [
  { device: 'desktop', width: 1280, height: 800 },
  { device: 'phone', width: 390, height: 844 },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(sites)('$name', ({ content, base }) => {
  let site: SiteFolder;
  let server: SiteServer;
  let pages: readonly BuiltPage[];
  beforeAll(async () => {
    site = await buildSite(path.join(project, content), { base });
    server = await serveSite({ folder: site.folder, base, host: '127.0.0.1', port: 0 });
    pages = oneOfEachKind((await readSite(site.folder)).pages);
    return async () => {
      await server.close();
      await site.remove();
    };
  });

  const addressOf = (url: string) => server.url + url.slice(1).split('/').map(encodeURIComponent).join('/');

  /** Opens a page with everything it must not do collected. */
  async function open(
    url: string,
    options: BrowserContextOptions,
  ): Promise<{ page: Page; complaints: readonly string[] }> {
    // Without smooth scrolling, so that what has the focus is in sight at once.
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints = watchPage(page, new URL(server.url).origin);
    await page.goto(addressOf(url), { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    return { page, complaints };
  }

  describe.each(devices)('on a $device', ({ width, height }) => {
    test.each(['light', 'dark'] as const)(
      '%s pages load without a complaint and are accessible',
      async (colorScheme) => {
        for (const { url } of pages) {
          const { page, complaints } = await open(url, { viewport: { width, height }, colorScheme });
          expect({ url, complaints, violations: await findViolations(page) }).toEqual({
            url,
            complaints: [],
            violations: [],
          });
          await page.context().close();
        }
      },
    );

    test('the Tab key reaches every link in order, and shows where it is', async () => {
      for (const { url } of pages) {
        const { page } = await open(url, { viewport: { width, height } });
        const { expected, reached, unseen } = await tabThrough(page);
        expect({ url, reached, unseen }).toEqual({ url, reached: expected, unseen: [] });
        await page.context().close();
      }
    });
  });

  test.each([320, 390, 768, 1280])('no page scrolls sideways at %i pixels', async (width) => {
    for (const { url } of pages) {
      const { page } = await open(url, { viewport: { width, height: 800 } });
      const wide = await page.evaluate(() => {
        window.scrollTo(10_000, 0);
        return { scrolled: window.scrollX, width: document.documentElement.scrollWidth };
      });
      expect({ url, ...wide }).toEqual({ url, scrolled: 0, width });
      await page.context().close();
    }
  });

  test('without JavaScript every page says the same', async () => {
    for (const { url } of pages) {
      const [withScripts, without] = [true, false].map((javaScriptEnabled) =>
        open(url, { javaScriptEnabled }),
      );
      const texts = await Promise.all(
        [withScripts, without].map(async (one) => (await one)?.page.innerText('body')),
      );
      expect({ url, text: texts[1] }).toEqual({ url, text: texts[0] });
      expect(texts[0]?.trim()).not.toBe('');
    }
  });

  test('an address that is not there shows the 404 page, with its style, at any depth', async () => {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const response = await page.goto(addressOf('/没有/这一篇/'));
    expect(response?.status()).toBe(404);
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    expect(await page.innerText('main')).not.toBe('');
  });

  test('an old address leads to the new one', async () => {
    const all = (await readSite(site.folder)).pages;
    for (const { url } of all.filter(isRedirect)) {
      const context = await browser.newContext();
      onTestFinished(() => context.close());
      const page = await context.newPage();
      const complaints = watchPage(page, new URL(server.url).origin);
      await page.goto(addressOf(url));
      await page.waitForURL((now) => now.href !== addressOf(url));
      await page.waitForSelector('article.note');
      // What the old page was still loading when it was left.
      expect(complaints.filter((one) => !one.includes('ERR_ABORTED'))).toEqual([]);
    }
  });
});
