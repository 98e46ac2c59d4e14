/** Opens every page of whole sites, and does what a reader may do there, under the page's own policy. */

import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type SiteServer, serveSite } from '../../src/cli/serve-site.ts';
import { openPreview } from '../dev/open-preview.ts';
import { buildSite } from '../whole-site/build-site.ts';
import { type BuiltPage, readSite } from '../whole-site/read-site.ts';
import { serveNotebook } from './enhanced-notebook.ts';
import { launchBrowser } from './launch-browser.ts';
import { isRedirect, oneOfEachKind } from './one-of-each-kind.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A new page, and a list that grows with what its policy stops and what its scripts do wrong. */
async function newPage(): Promise<{ page: Page; complaints: readonly string[] }> {
  // No transition that a quick visit would cut short.
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, lineNumber }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI} ${lineNumber}`),
    );
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  return { page, complaints };
}

describe.each(['test/sites/everyday/content', 'content'])('%s', (content) => {
  let server: SiteServer;
  let pages: readonly BuiltPage[];
  beforeAll(async () => {
    const site = await buildSite(path.join(project, content));
    server = await serveSite({ folder: site.folder, base: '/', host: '127.0.0.1', port: 0 });
    pages = (await readSite(site.folder)).pages;
    return async () => {
      await server.close();
      await site.remove();
    };
  });

  test('no page, and nothing that a reader does there, is stopped by the policy', async () => {
    const { page, complaints } = await newPage();
    for (const one of [...oneOfEachKind(pages), ...pages.filter(isRedirect)]) {
      await page.goto(server.url + one.url.slice(1).split('/').map(encodeURIComponent).join('/'));
      if (isRedirect(one)) await page.waitForSelector('article.note');
      await page.locator('.theme').click();
    }
    expect(complaints).toEqual([]);
  });
});

test('the policy stops what it should: scripts in the page, other hosts, forms, frames', async () => {
  const notebook = await serveNotebook();
  onTestFinished(notebook.close);
  const { page } = await newPage();
  await page.goto(notebook.url);
  const stopped: string[] = [];
  await page.exposeFunction('tell', (directive: string) => stopped.push(directive));
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      Reflect.get(window, 'tell')(effectiveDirective),
    );
    const add = (name: string, attributes: Record<string, string>, text = '') => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.textContent = text;
      document.body.append(element);
      return element;
    };
    const elsewhere = 'https://elsewhere.example/';
    add('script', {}, 'window.ran = true');
    add('button', { onclick: 'window.ran = true' }).click();
    add('style', {}, 'body { color: red }');
    add('img', { src: `${elsewhere}a.png` });
    add('iframe', { src: '/' });
    add('script', { src: `${elsewhere}a.js` });
    fetch(elsewhere).catch(() => undefined);
    const form = add('form', { action: '/', method: 'get' });
    if (form instanceof HTMLFormElement) form.submit();
  });
  await expect
    .poll(() => stopped.toSorted())
    .toEqual([
      'connect-src',
      'form-action',
      'frame-src',
      'img-src',
      'script-src-attr',
      'script-src-elem',
      'script-src-elem',
      'style-src-elem',
    ]);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('the preview of npm run dev works under it, and what the page’s script adds survives an edit', async () => {
  const preview = await openPreview('everyday');
  onTestFinished(preview.close);
  const { page, complaints } = await newPage();
  const followed = page.waitForResponse((response) => response.request().resourceType() === 'fetch');
  await page.goto(`${preview.url}detection/detr/`);
  await followed;
  const code = '```js\n1\n```\n\n';
  await appendFile(path.join(preview.contentDir, 'detection/detr/index.md'), `\n\n${code}加的一段。\n`);
  await page.getByText('加的一段').waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('figure.code > .copy').count()).toBe(2);
  expect(await page.locator('.masthead > .theme').count()).toBe(1);
  expect(complaints).toEqual([]);
});
