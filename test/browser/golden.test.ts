/** Opens the golden HTML of the Markdown cases: a browser must build the very elements that are written there. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';

const cases = fileURLToPath(new URL('../markdown/cases/', import.meta.url));
const files = readdirSync(cases, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** `<p`, `<em`, `</em`, `</p`: the tags in order, without what is in them. */
const tagsIn = (html: string) => html.match(/<\/?[a-z][a-z0-9-]*/g) ?? [];

test('a browser neither drops, adds nor moves an element of any golden page', async () => {
  expect(files.length).toBeGreaterThan(0);
  const page = await browser.newPage();
  for (const file of files) {
    const written = readFileSync(path.join(cases, file), 'utf8');
    // Without a doctype browsers forgive more than they do on the site.
    await page.setContent(`<!doctype html><body>${written}`);
    const built = await page.evaluate(() => document.body.innerHTML);
    expect({ file, tags: tagsIn(built) }).toEqual({ file, tags: tagsIn(written) });
  }
  await page.close();
});
