/** Photographs every kind of page of our own notebook, as readers see it, into `shots/`: `npm run shots [-- part of a name]`. */

import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions } from 'playwright-core';
import { serveSite } from '../../src/cli/serve-site.ts';
import { buildSite } from '../whole-site/build-site.ts';
import { readSite } from '../whole-site/read-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { kindOf, oneOfEachKind } from './one-of-each-kind.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.join(project, 'shots');
const wanted = process.argv[2] ?? '';

const desktop = { width: 1280, height: 900 };
const readers: Readonly<Record<string, BrowserContextOptions>> = {
  desktop: { viewport: desktop },
  'desktop-dark': { viewport: desktop, colorScheme: 'dark' },
  tablet: { viewport: { width: 768, height: 1024 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
  'phone-dark': {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    colorScheme: 'dark',
  },
};

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const site = await buildSite(path.join(project, 'content'));
const server = await serveSite({ folder: site.folder, base: '/', host: '127.0.0.1', port: 0 });
const browser = await launchBrowser();
try {
  const pages = oneOfEachKind((await readSite(site.folder)).pages).filter((page) =>
    kindOf(page).includes(wanted),
  );
  for (const [reader, options] of Object.entries(readers)) {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    for (const built of pages) {
      const shot = path.join(folder, `${kindOf(built)}-${reader}`);
      await page.goto(server.url + built.url.slice(1));
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: `${shot}.png` });
      // Longer than a browser can draw in one piece is of no use to anybody.
      await page.screenshot({ path: `${shot}-whole.png`, clip: await clipOf(page), fullPage: true });
      if (reader === 'desktop')
        await page.pdf({ path: `${shot.replace(/desktop$/, 'print')}.pdf`, format: 'A4' });
    }
    await context.close();
  }
  console.log(`shots/：${pages.length} 种页面 × ${Object.keys(readers).length} 种读者，另有打印的 PDF`);
} finally {
  await browser.close();
  await server.close();
  await site.remove();
}

async function clipOf(page: { evaluate<T>(run: () => T): Promise<T> }) {
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  return { x: 0, y: 0, width, height: Math.min(height, 8000) };
}
