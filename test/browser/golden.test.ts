/** Opens the golden HTML of the Markdown cases: a browser must build the very elements that are written there. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
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

/** Names of the elements that are written, in order; goldens hold no scripts or comments that would deceive this. */
const tagsIn = (html: string) => Array.from(html.matchAll(/<([a-z][a-z0-9-]*)[\s>]/g), ([, name]) => name);

test('a browser neither drops, adds nor moves an element of any golden page', async () => {
  expect(files.length).toBeGreaterThan(0);
  const page = await browser.newPage();
  for (const file of files) {
    await page.goto(pathToFileURL(path.join(cases, file)).href);
    const built = await page.evaluate(() =>
      Array.from(document.body.querySelectorAll('*'), (element) => element.localName),
    );
    const written = tagsIn(readFileSync(path.join(cases, file), 'utf8'));
    expect({ file, elements: built }).toEqual({ file, elements: written });
  }
  await page.close();
});
