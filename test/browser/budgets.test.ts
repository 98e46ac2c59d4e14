/** Weighs the notes of our own notebook as a host sends them: what a reader waits for. Prints the table. */

import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../src/cli/serve-site.ts';
import { buildSite } from '../whole-site/build-site.ts';
import { readSite } from '../whole-site/read-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { isNote } from './one-of-each-kind.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const kilobyte = 1024;

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
  console.table([plain, ...weights].map((one) => ({ ...one, all: total(one) })));
});
afterAll(() => browser.close());

function withoutFigures(markdown: string): string {
  return markdown.replace(/^```.*?^```$/gms, '').replace(/^!\[.*$/gm, '');
}

async function weighSite(content: string): Promise<Weight[]> {
  const site = await buildSite(content);
  const server = await serveSite({ folder: site.folder, base: '/', host: '127.0.0.1', port: 0 });
  try {
    const pages = (await readSite(site.folder)).pages.filter((page) => isNote(page) || page.url === '/');
    const weighed: Weight[] = [];
    for (const { url } of pages) weighed.push(await weigh(server.url, url));
    return weighed.sort((a, b) => a.html - b.html);
  } finally {
    await server.close();
    await site.remove();
  }
}

async function weigh(server: string, url: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const sent = new Map<string, number>();
  const asked: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    const weighed = response.body().then((body) => {
      const bytes =
        kind === 'font' ? body.length : Math.min(body.length, gzipSync(body, { level: 9 }).length);
      sent.set(kind, (sent.get(kind) ?? 0) + bytes);
    });
    asked.push(weighed);
  });
  await page.goto(server + url.slice(1), { waitUntil: 'load' });
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
  await context.close();
  const bytesOf = (kind: string): number => sent.get(kind) ?? 0;
  return {
    url,
    html: bytesOf('document'),
    css: bytesOf('stylesheet'),
    script: bytesOf('script'),
    font: bytesOf('font'),
    image: bytesOf('image'),
    inline,
    shift: Number(shift.toFixed(4)),
  };
}

const total = ({ html, css, script, font, image }: Weight): number => html + css + script + font + image;

/** The pages that weigh more than they may. */
const over = (weightOf: (one: Weight) => number, most: number) =>
  weights.filter((one) => weightOf(one) > most).map((one) => `${one.url} ${weightOf(one)} > ${most}`);

test('6,000 Han with their formulas take at most 30 KB, and the first view of them 260 KB in all', () => {
  expect(plain.html).toBeLessThan(30 * kilobyte);
  expect(total(plain)).toBeLessThan(260 * kilobyte);
});

test('figures, code and fonts shared with other notes come on top, and stay within bounds', () => {
  expect(over(({ html }) => html, 56 * kilobyte)).toEqual([]);
  expect(over(total, 286 * kilobyte)).toEqual([]);
});

test('the style sheets take at most 8 KB, KaTeX included', () => {
  expect(over(({ css }) => css, 8 * kilobyte)).toEqual([]);
});

test('scripts take at most 0.2 KB in the page and 3 KB behind it', () => {
  expect(over(({ inline }) => inline, 200)).toEqual([]);
  expect(over(({ script }) => script, 3 * kilobyte)).toEqual([]);
});

test('nothing moves while a page loads', () => {
  expect(over(({ shift }) => shift, 0.01)).toEqual([]);
});
