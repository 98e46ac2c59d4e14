/** Weighs the notes of our own notebook as a host sends them: what a reader waits for. Prints the tables. */

import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../src/cli/serve-site.ts';
import { buildSite } from '../whole-site/build-site.ts';
import { readSite } from '../whole-site/read-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { isNote } from './one-of-each-kind.ts';
import { type PageParts, pageParts } from './page-parts.ts';
import { type Paint, paintSlowly } from './paint-slowly.ts';
import { serveCompressed } from './serve-compressed.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const kilobyte = 1024;

/** How fonts are told apart by their names, and how the table calls them. */
const fontKinds = {
  core: /-400-(core|letters)/,
  own: /-400-(?!core|letters)/,
  bold: /-700-/,
  formulas: /KaTeX/,
} as const;

interface Weight {
  readonly url: string;
  /** Bytes as sent: text compressed, fonts and pictures as they are. */
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly font: number;
  readonly image: number;
  /** Bytes of scripts in the page itself, data left out. */
  readonly inline: number;
  /** Cumulative layout shift: https://web.dev/articles/cls */
  readonly shift: number;
  readonly fonts: Readonly<Record<keyof typeof fontKinds, number>>;
  /** What the HTML is made of. */
  readonly parts: PageParts;
  /** Printed and never asserted: it tells of the machine, too. */
  readonly paint: Paint;
}

let browser: Browser;
/** The front page and every note of our notebook, the lightest first. */
let weights: readonly Weight[] = [];
/** A note of 6,000 Han and 139 formulas: one of ours without its figures and code, of which others have other shares. */
let plain: Weight;
beforeAll(async () => {
  browser = await launchBrowser();
  weights = await weighSite(path.join(project, 'content'));
  const folder = await mkdtemp(path.join(tmpdir(), 'zhaji-plain-'));
  const text = await readFile(path.join(project, 'content/self-supervised/mae/index.md'), 'utf8');
  await writeFile(path.join(folder, 'plain.md'), withoutFigures(text));
  await copyFile(path.join(project, 'content/references.bib'), path.join(folder, 'references.bib'));
  const [note] = (await weighSite(folder)).filter(({ url }) => url === '/plain/');
  await rm(folder, { recursive: true });
  if (!note) throw new Error('没有那一篇');
  plain = note;
  const all = [plain, ...weights];
  console.table(all.map(({ fonts, parts, paint, ...one }) => ({ ...one, all: total(one) })));
  console.table(all.map(({ url, fonts, parts, paint }) => ({ url, ...fonts, ...parts, ...paint })));
});
afterAll(() => browser.close());

function withoutFigures(markdown: string): string {
  return markdown.replace(/^```.*?^```$/gms, '').replace(/^!\[.*$/gm, '');
}

async function weighSite(content: string): Promise<Weight[]> {
  const site = await buildSite(content);
  const server = await serveSite({ folder: site.folder, base: '/', host: '127.0.0.1', port: 0 });
  const host = await serveCompressed(server.url);
  try {
    const pages = (await readSite(site.folder)).pages.filter((page) => isNote(page) || page.url === '/');
    const weighed: Weight[] = [];
    for (const { url, html } of pages) weighed.push(await weigh(host.origin, url, html));
    return weighed.sort((a, b) => a.html - b.html);
  } finally {
    host.close();
    await server.close();
    await site.remove();
  }
}

async function weigh(origin: string, url: string, html: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const sent: { readonly kind: string; readonly name: string; readonly bytes: number }[] = [];
  const asked: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const weighed = request.sizes().then(({ responseBodySize: bytes }) => {
      sent.push({ kind: request.resourceType(), name: path.basename(request.url()), bytes });
    });
    asked.push(weighed);
  });
  await page.goto(origin + url, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await Promise.all(asked);
  const { inline, shift } = await page.evaluate(async () => {
    const scripts = [...document.querySelectorAll('script:not([src], [type="application/ld+json"])')];
    const shifts = await new Promise<number>((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(sum), 300);
    });
    return { inline: scripts.map(({ textContent }) => textContent ?? '').join('').length, shift: shifts };
  });
  const parts = await pageParts(page, html);
  await context.close();
  const bytesOf = (kind: string, name = /(?:)/): number =>
    sent.filter((one) => one.kind === kind && name.test(one.name)).reduce((sum, one) => sum + one.bytes, 0);
  return {
    url,
    html: bytesOf('document'),
    css: bytesOf('stylesheet'),
    script: bytesOf('script'),
    font: bytesOf('font'),
    image: bytesOf('image'),
    inline,
    shift: Number(shift.toFixed(4)),
    fonts: {
      core: bytesOf('font', fontKinds.core),
      own: bytesOf('font', fontKinds.own),
      bold: bytesOf('font', fontKinds.bold),
      formulas: bytesOf('font', fontKinds.formulas),
    },
    parts,
    paint: await paintSlowly(browser, origin + url),
  };
}

const total = (one: Pick<Weight, 'html' | 'css' | 'script' | 'font' | 'image'>): number =>
  one.html + one.css + one.script + one.font + one.image;

/** The pages that weigh more than they may. */
const over = (weightOf: (one: Weight) => number, most: number) =>
  weights.filter((one) => weightOf(one) > most).map((one) => `${one.url} ${weightOf(one)} > ${most}`);

test('6,000 Han with their formulas take at most 30 KB, and the first view of them 260 KB in all', () => {
  expect(plain.html).toBeLessThan(30 * kilobyte);
  expect(total(plain)).toBeLessThan(260 * kilobyte);
});

test('figures, code and fonts shared with other notes come on top, and stay within bounds', () => {
  expect(over(({ html }) => html, 55 * kilobyte)).toEqual([]);
  expect(over(total, 260 * kilobyte)).toEqual([]);
});

test('the style sheets take at most 8 KB, KaTeX included', () => {
  expect(over(({ css }) => css, 8 * kilobyte)).toEqual([]);
});

test('scripts take at most 0.2 KB in the page and 3 KB behind it', () => {
  expect(over(({ inline }) => inline, 200)).toEqual([]);
  expect(over(({ script }) => script, 3 * kilobyte)).toEqual([]);
});

test('nothing moves while a page loads', () => {
  expect(plain.shift).toBeLessThanOrEqual(0.01);
  expect(over(({ shift }) => shift, 0.01)).toEqual([]);
});
