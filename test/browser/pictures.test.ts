/** Opens a page of pictures as a reader with a phone, a fine screen or an old browser does, and sees which files are fetched. */

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type SiteServer, serveSite } from '../../src/cli/serve-site.ts';
import { buildSite, type SiteFolder } from '../whole-site/build-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { watchPage } from './watch-page.ts';

const content = path.join(fileURLToPath(new URL('../sites/pictures/content', import.meta.url)));

let browser: Browser;
let site: SiteFolder;
let server: SiteServer;
beforeAll(async () => {
  browser = await launchBrowser();
  site = await buildSite(content);
  server = await serveSite({ folder: site.folder, base: '/tu/', host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  await site.remove();
  await browser.close();
});

const note = '相册/日落/';

async function open(
  url: string,
  options: BrowserContextOptions,
): Promise<{ page: Page; complaints: readonly string[] }> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints = watchPage(page, new URL(server.url).origin);
  await page.goto(server.url + encodeURI(url), { waitUntil: 'load' });
  return { page, complaints };
}

interface Shown {
  readonly file: string;
  /** As wide as it stands, in CSS pixels. */
  readonly stands: number;
  /** Its height over its width, as it stands, and as the file has it. */
  readonly shapes: readonly [number, number];
}

/** Scrolls through the page until every image is there. */
function imagesIn(page: Page, selector: string): Promise<Shown[]> {
  return page.evaluate(async (wanted) => {
    const shown: { file: string; stands: number; shapes: [number, number] }[] = [];
    for (const image of document.querySelectorAll<HTMLImageElement>(wanted)) {
      image.scrollIntoView({ behavior: 'instant' });
      image.loading = 'eager';
      await image.decode();
      const { width, height } = image.getBoundingClientRect();
      const file = decodeURI(image.currentSrc).replace(/^.*\/|\.[0-9a-f]{10}(?=\.)/g, '');
      shown.push({ file, stands: width, shapes: [height / width, image.naturalHeight / image.naturalWidth] });
    }
    return shown;
  }, selector);
}

test.each([
  ['a desktop', { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 }, 900, 760],
  ['a fine desktop', { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 }, 900, 1520],
  ['a phone', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 }, 900, 1520],
  ['a small old phone', { viewport: { width: 320, height: 568 }, deviceScaleFactor: 1 }, 480, 480],
] as const)(
  '%s takes AVIF, of the width that it needs, in the right shape',
  async (_, device, photo, panorama) => {
    const { page, complaints } = await open(note, device);
    const images = await imagesIn(page, '.prose img');
    expect(images.map(({ file }) => file)).toEqual([
      `海边-${photo}.avif`,
      '竖着拍-420.avif',
      '光晕-500.avif',
      `全景-${panorama}.avif`,
      '走动.gif',
      '海边-480.avif',
    ]);
    for (const { file, shapes } of images) {
      const [stands, own] = shapes;
      expect(Math.abs(stands / own - 1), file).toBeLessThan(0.02);
    }
    expect(complaints).toEqual([]);
  },
);

test('nothing moves while pictures arrive', async () => {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    const context = await browser.newContext({ viewport });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    // Everything else is there before the first picture.
    await page.route(/\.(avif|webp|gif|jpg|png)$/, async (route) => {
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      await route.continue();
    });
    await page.goto(server.url + encodeURI(note), { waitUntil: 'domcontentloaded' });
    const heightOf = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await heightOf();
    await imagesIn(page, '.prose img');
    // A height of a variant is rounded to whole pixels.
    expect(Math.abs((await heightOf()) - before)).toBeLessThanOrEqual(2);
  }
});

test('what is below the screen is not fetched', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 400 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  // A long way down.
  await page.route('**/*.css', (route) =>
    route.fulfill({ contentType: 'text/css', body: 'img { margin-block: 4000px }' }),
  );
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(decodeURI(request.url())));
  await page.goto(server.url + encodeURI(note), { waitUntil: 'load' });
  const pictures = fetched.filter((url) => /\.(avif|webp|gif|jpg|png)$/.test(url));
  expect(pictures.map((url) => url.replace(/^.*\/|-\d+\..*$/g, ''))).toEqual(['海边']);
});

test('the thumbnail of a card is small', async () => {
  const { page } = await open('', { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
  expect((await imagesIn(page, '.thumbnail img')).map(({ file }) => file)).toEqual(['thumbnail-240.avif']);
});
