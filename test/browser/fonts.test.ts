/** Opens sites on a machine that has no font with Han: every glyph must come from the site itself. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { SKIP, visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type SiteServer, serveSite } from '../../src/cli/serve-site.ts';
import { type FontFacts, readFont } from '../subset/read-font.ts';
import { buildSite, type SiteFolder } from '../whole-site/build-site.ts';
import { type BuiltPage, type BuiltSite, hasClass, readSite } from '../whole-site/read-site.ts';
import { launchBrowser } from './launch-browser.ts';
import { isNote, isRedirect, oneOfEachKind } from './one-of-each-kind.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const scratch = await mkdtemp(path.join(tmpdir(), 'zhaji-fonts-'));
const many = path.join(scratch, 'many');
await writeWordyNotes(many, 60);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser('no han');
});
afterAll(async () => {
  await browser.close();
  await rm(scratch, { recursive: true, force: true });
});

test('the machine of these tests has no Han', async () => {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.setContent('<p style="font: 40px serif">札记汉字</p>');
  expect(new Set(await inkOf(page, { font: '32px serif', characters: [...'札记汉字'] })).size).toBe(1);
});

describe.each([
  { name: 'our own notebook', content: path.join(project, 'content'), base: '/' },
  {
    name: 'a site below a path',
    content: path.join(project, 'test/sites/base-path/content'),
    base: '/bi-ji/',
  },
  { name: 'a site of many notes', content: many, base: '/' },
])('$name', ({ content, base }) => {
  let site: SiteFolder;
  let server: SiteServer;
  let built: BuiltSite;
  let pages: readonly BuiltPage[];
  beforeAll(async () => {
    site = await buildSite(content, { base });
    server = await serveSite({ folder: site.folder, base, host: '127.0.0.1', port: 0 });
    built = await readSite(site.folder);
    const kinds = oneOfEachKind(built.pages);
    pages = [...kinds.filter(isNote).slice(0, 9), ...kinds.filter((page) => !isNote(page))];
    return async () => {
      await server.close();
      await site.remove();
    };
  });

  const fonts = new Map<string, Promise<FontFacts>>();
  /** What the fonts of text have that a page's sheets name. */
  async function charactersFor({ elements }: BuiltPage): Promise<ReadonlySet<string>> {
    const characters = new Set<string>();
    for (const { tagName, properties } of elements) {
      if (tagName !== 'link' || `${properties.rel}` !== 'stylesheet') continue;
      const sheet = `${built.files.get(`assets/${path.basename(`${properties.href}`)}`)}`;
      for (const [, name = ''] of sheet.matchAll(/url\((noto[^)]+)\)/g)) {
        const reading = fonts.get(name) ?? readFont(built.files.get(`assets/${name}`) ?? Buffer.alloc(0));
        fonts.set(name, reading);
        for (const one of (await reading).characters) characters.add(one);
      }
    }
    return characters;
  }

  async function open({ url }: BuiltPage): Promise<Opened> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    onTestFinished(() => page.close());
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(path.basename(request.url()));
    });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/warning|error/.test(message.type())) complaints.push(message.text());
    });
    await page.goto(server.url + url.slice(1).split('/').map(encodeURIComponent).join('/'));
    await page.evaluate(() => document.fonts.ready);
    return { page, fonts, complaints };
  }

  test('every character of every page is in a font that the page names, or told', async () => {
    const told = site.problems.flatMap(({ message }) =>
      Array.from(message.matchAll(/“(.+?)”（U\+/gu), ([, one]) => one),
    );
    for (const one of built.pages.filter((page) => !isRedirect(page))) {
      const inFonts = await charactersFor(one);
      const missing = [...new Set(textOf(one))].filter(
        (letter) => !inFonts.has(letter) && !told.includes(letter),
      );
      expect({ url: one.url, missing }).toEqual({ url: one.url, missing: [] });
    }
  });

  test('every Han has its own shape, and every formula is drawn by KaTeX', async () => {
    for (const one of pages) {
      const { page } = await open(one);
      const seen = { url: one.url, alike: await alike(page), foreign: await foreignFormulas(page) };
      expect(seen).toEqual({ url: one.url, alike: [], foreign: [] });
      await page.close();
    }
  });

  test('a reader of a note loads each font once, and none that is there only in case', async () => {
    for (const one of pages.filter(isNote)) {
      const { page, fonts } = await open(one);
      expect(fonts).toEqual([...new Set(fonts)]);
      expect({ url: one.url, fonts: fonts.filter((name) => /rest|words|lists/.test(name)) }).toEqual({
        url: one.url,
        fonts: [],
      });
      expect(fonts.filter((name) => name.startsWith('noto-serif-sc-400-core'))).toHaveLength(1);
      await page.close();
    }
  });

  test('the browser finds nothing wrong with any font', async () => {
    const [front] = pages;
    if (!front) throw new Error('no pages');
    const { page, complaints } = await open(front);
    const names = [...built.files.keys()].filter((name) => name.endsWith('.woff2'));
    expect(names.length).toBeGreaterThan(1);
    const refused = await page.evaluate(
      async (urls) => {
        const loading = urls.map((url) => new FontFace('any', `url(${url})`).load());
        return (await Promise.allSettled(loading)).flatMap(({ status }, i) =>
          status === 'rejected' ? [urls[i]] : [],
        );
      },
      names.map((name) => `${server.url}${name}`),
    );
    expect(refused).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('what nobody foresaw is drawn, too: Han of another note, in bold', async () => {
    const notes = built.pages.filter(isNote);
    const [first, last] = [notes[0], notes.at(-1)];
    if (!first || !last) throw new Error('no notes');
    const { page } = await open(first);
    const characters = [...new Set(textOf(last).match(/\p{Script=Han}/gu))].slice(0, 200);
    await page.evaluate((text) => {
      const paragraph = document.createElement('p');
      paragraph.append(text, document.createElement('b'));
      paragraph.lastElementChild?.append(text);
      document.querySelector('main')?.append(paragraph);
    }, characters.join(''));
    await page.evaluate(async () => {
      document.body.getBoundingClientRect();
      await document.fonts.ready;
    });
    for (const weight of [400, 700]) {
      const ink = await inkOf(page, {
        font: `${weight} 32px "Noto Serif SC", "Noto Serif SC Rest"`,
        characters,
      });
      expect(new Set(ink).size).toBe(characters.length);
    }
  });

  test('what is fetched ahead is what the page uses, and fetched once', async () => {
    for (const one of [...pages.slice(0, 2), ...pages.slice(-2)]) {
      const { page } = await open(one);
      const ahead = await page.evaluate(() =>
        Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=preload]'), ({ href }) => href),
      );
      expect(ahead.filter((name) => /noto-serif-sc-400-(letters|core)/.test(name))).toHaveLength(2);
      expect(ahead.filter((name) => name.includes('noto-serif'))).toHaveLength(2);
      const used = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter((entry) => entry.name.endsWith('.woff2'))
          .map(({ name }) => name),
      );
      expect(used.filter((name) => ahead.includes(name)).sort()).toEqual(ahead.sort());
      await page.close();
    }
  });
});

/** What a reader may see, without what every machine has: ASCII, spaces, letters like Ł. */
function textOf({ elements }: BuiltPage): string {
  const body = elements.find(({ tagName }) => tagName === 'body');
  const texts: string[] = [];
  if (body) {
    visit(body, (node) => {
      if (
        node.type === 'element' &&
        (node.tagName === 'script' || hidden.some((name) => hasClass(node, name)))
      ) {
        return SKIP;
      }
      if (node.type === 'text') texts.push(node.value);
      return undefined;
    });
  }
  return texts.join('').replace(/[!-~\s\p{Z}\p{C}\p{DI}]|(?=\p{Script=Latin})[\p{Lu}\p{Ll}]/gu, '');
}

/** The end of a proof is drawn as a box. */
const hidden = ['katex', 'qed'];

/** Notes of which each has Han of its own, more than all can share. */
async function writeWordyNotes(content: string, count: number): Promise<void> {
  await mkdir(content);
  await writeFile(path.join(content, 'site.yaml'), 'title: 字多的笔记\n');
  // The 3,755 Han that GB 2312 takes for the commonest.
  const bytes = Array.from({ length: 3755 }, (_, i) => [0xb0 + Math.floor(i / 94), 0xa1 + (i % 94)]);
  const han = new TextDecoder('gb18030').decode(new Uint8Array(bytes.flat()));
  for (let i = 0; i < count; i++) {
    const [some, others] = [han.slice(60 * i, 60 * i + 100), han.slice(40 * i, 40 * i + 20)];
    const text = `---\ntitle: ${others}\n---\n\n${some}。\n\n## ${some.slice(0, 30)}\n\n\`\`\`python\n# ${others}\n\`\`\`\n`;
    await writeFile(path.join(content, `${String(i).padStart(2, '0')}.md`), text);
  }
}

interface Opened {
  readonly page: Page;
  /** Files that were asked for. */
  readonly fonts: readonly string[];
  /** What the console shows. */
  readonly complaints: readonly string[];
}

interface Lettering {
  /** For a canvas. */
  readonly font: string;
  readonly characters: readonly string[];
}

/** The Han and punctuation that a page shows, by the fonts that its sheets give them. */
function letteringOf(page: Page): Promise<Lettering[]> {
  return page.evaluate(() => {
    const found = new Map<string, Set<string>>();
    const add = (text: string, { fontWeight, fontFamily }: CSSStyleDeclaration) => {
      const key = `${fontWeight} 32px ${fontFamily}`;
      const known = found.get(key) ?? new Set();
      for (const one of text.match(/[\p{Script=Han}，。、；：？！（）《》“”]/gu) ?? []) known.add(one);
      found.set(key, known);
    };
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('script, .katex-mathml, title, desc')) continue;
      for (const child of element.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) add(child.nodeValue ?? '', getComputedStyle(element));
      }
      for (const pseudo of ['::before', '::after']) {
        const style = getComputedStyle(element, pseudo);
        // The numbers of sections are not in what `content` says.
        if (style.content.includes('chapter')) add('一二三四五六七八九十', style);
        else if (style.content.startsWith('"')) add(style.content, style);
      }
    }
    return Array.from(found, ([font, characters]) => ({ font, characters: [...characters] })).filter(
      ({ characters }) => characters.length > 0,
    );
  });
}

/** Each character drawn alone, as a string of its pixels' darkness. */
function inkOf(page: Page, { font, characters }: Lettering): Promise<string[]> {
  return page.evaluate(
    ({ font, characters }) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [40, 44];
      const context = canvas.getContext('2d', { willReadFrequently: true });
      return characters.map((character) => {
        if (!context) return '';
        context.clearRect(0, 0, 40, 44);
        context.font = font;
        context.fillText(character, 4, 34);
        const { data } = context.getImageData(0, 0, 40, 44);
        return Array.from(
          data.filter((_, i) => i % 4 === 3),
          (alpha) => alpha >> 5,
        ).join('');
      });
    },
    { font, characters },
  );
}

/** Characters that look like another one: those that no font has are all the same box. */
async function alike(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  for (const lettering of await letteringOf(page)) {
    const ink = await inkOf(page, lettering);
    const { characters, font } = lettering;
    const same = characters.filter((_, i) => ink.indexOf(ink[i] ?? '') !== ink.lastIndexOf(ink[i] ?? ''));
    if (same.length > 0) wrong.push(`${same.join('')} in ${font}`);
  }
  return wrong;
}

/** Pieces of formulas that a font of the machine helps to draw. */
async function foreignFormulas(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '.katex-html :is(.mord, .mbin, .mrel, .mop, .mopen, .mclose, .mpunct, .delimsizing)',
  });
  const foreign: string[] = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    if (fonts.every(({ isCustomFont }) => isCustomFont)) continue;
    foreign.push((await session.send('DOM.getOuterHTML', { nodeId })).outerHTML.slice(0, 100));
  }
  await session.detach();
  return foreign;
}
