/** What a page gains from JavaScript, as a reader uses it. */

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type ServedNotebook, serveNotebook } from './enhanced-notebook.ts';
import { findViolations } from './find-violations.ts';
import { launchBrowser } from './launch-browser.ts';
import { watchPage } from './watch-page.ts';

const paper = { light: 'rgb(251, 250, 246)', dark: 'rgb(23, 24, 27)' };
const [first, second] = ['一/', '二/'].map(encodeURI);

let browser: Browser;
let notebook: ServedNotebook;
beforeAll(async () => {
  browser = await launchBrowser();
  notebook = await serveNotebook();
});
afterAll(async () => {
  await notebook.close();
  await browser.close();
});

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1280, height: 800 },
    // No transition that a quick visit would cut short.
    reducedMotion: 'reduce',
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints = watchPage(page, new URL(notebook.url).origin);
  onTestFinished(() => expect(complaints).toEqual([]));
  return page;
}

/** With a clock that can be put forward: what a pause ends should have happened by then. */
const later = (page: Page) => page.clock.runFor(1000);

async function open(address = first, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options);
  await page.clock.install();
  await page.goto(notebook.url + address);
  return page;
}

const background = () => getComputedStyle(document.body).backgroundColor;
/** What the browser's own bar is told. */
const barColor = () =>
  [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].find(
    ({ media }) => matchMedia(media || 'all').matches,
  )?.content;
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('the colours', () => {
  test('take turns at the press of a button, which says what it is, and stay for the next page', async () => {
    const page = await open(first, { colorScheme: 'light' });
    const turns: unknown[] = [];
    for (let press = 0; press < 4; press++) {
      turns.push([
        await page.locator('.theme').getAttribute('aria-label'),
        await page.evaluate(background),
        await page.evaluate(barColor),
      ]);
      if (press < 3) await page.getByRole('button', { name: '配色' }).press('Enter');
    }
    expect(turns).toEqual([
      ['配色：自动', paper.light, '#fbfaf6'],
      ['配色：深色', paper.dark, '#17181b'],
      ['配色：浅色', paper.light, '#fbfaf6'],
      ['配色：自动', paper.light, '#fbfaf6'],
    ]);
    await page.locator('.theme').click();
    expect(await page.getByRole('status').innerText()).toBe('配色：深色');
    await page.goto(notebook.url + second);
    expect(await page.evaluate(background)).toBe(paper.dark);
    expect(await page.locator('.theme').getAttribute('aria-label')).toBe('配色：深色');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  });

  test('on a dark system turn light at the first press', async () => {
    const page = await open(first, { colorScheme: 'dark' });
    expect(await page.evaluate(background)).toBe(paper.dark);
    await page.locator('.theme').click();
    expect(await page.evaluate(background)).toBe(paper.light);
  });

  test.each([
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const)(
    'that were chosen, %s, are there in the first frame on a %s system',
    async (chosen, colorScheme) => {
      const page = await newPage({ colorScheme });
      // The script that comes later does not come.
      await page.route('**/page.*.js', () => undefined);
      await page.addInitScript((theme) => {
        localStorage.setItem('zhaji-theme', theme);
        const frames: string[] = [];
        Object.assign(window, { frames });
        requestAnimationFrame(function look() {
          if (document.body) frames.push(getComputedStyle(document.body).backgroundColor);
          if (frames.length < 3) requestAnimationFrame(look);
        });
      }, chosen);
      await page.goto(notebook.url + first, { waitUntil: 'commit' });
      await page.waitForFunction(() => Reflect.get(window, 'frames')?.length === 3);
      expect(await page.evaluate(() => Reflect.get(window, 'frames'))).toEqual(Array(3).fill(paper[chosen]));
      expect(await page.evaluate(barColor)).toBe({ light: '#fbfaf6', dark: '#17181b' }[chosen]);
    },
  );

  test('are the system’s without JavaScript, and where nothing may be stored can still be chosen', async () => {
    const still = await open(first, { colorScheme: 'dark', javaScriptEnabled: false });
    expect(await still.evaluate(background)).toBe(paper.dark);
    expect(await still.locator('.theme, .copy').count()).toBe(0);

    const page = await newPage({ colorScheme: 'light' });
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      }),
    );
    await page.goto(notebook.url + first);
    await page.locator('.theme').click();
    expect(await page.evaluate(background)).toBe(paper.dark);
  });

  test('follow a choice that was made in another tab, or while the page was away', async () => {
    const page = await open(first, { colorScheme: 'light' });
    const other = await page.context().newPage();
    await other.goto(notebook.url + second);
    await other.locator('.theme').click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await page.evaluate(() => {
      localStorage.setItem('zhaji-theme', 'light');
      dispatchEvent(new Event('pageshow'));
    });
    expect(await page.evaluate(background)).toBe(paper.light);
    expect(await page.locator('.theme, .copy').count()).toBe(4);
  });

  test('have a button that moves nothing when it comes, and lies over nothing', async () => {
    const places = async () => {
      await document.fonts.ready;
      return [...document.querySelectorAll('.masthead a, main > *, figure.code, .equation')].map((element) =>
        JSON.stringify(element.getBoundingClientRect()),
      );
    };
    for (const width of [360, 1280]) {
      const page = await newPage({ viewport: { width, height: 800 } });
      await page.route('**/page.*.js', (route) => route.fulfill({ body: '' }));
      await page.goto(notebook.url + first);
      const before = await page.evaluate(places);
      await page.unroute('**/page.*.js');
      await page.reload();
      await page.waitForSelector('.theme');
      expect(await page.evaluate(places)).toEqual(before);
      const covered = await page.evaluate(() => {
        const button = document.querySelector('.theme')?.getBoundingClientRect();
        return [...document.querySelectorAll('.masthead a')].filter((link) => {
          const { right, bottom } = link.getBoundingClientRect();
          return (
            button &&
            right > button.left &&
            bottom > button.top &&
            link.getBoundingClientRect().top < button.bottom
          );
        }).length;
      });
      expect({ width, covered }).toEqual({ width, covered: 0 });
    }
  });
});

describe('a selection', () => {
  /** Copies from one text to another, both included, and gives what was copied. */
  async function copy(page: Page, from: string, to: string): Promise<{ text: string; html: string }> {
    await page.evaluate(
      ([from, to]) => {
        const find = (text: string) => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode;
            const at = node.textContent?.indexOf(text) ?? -1;
            if (at >= 0 && node.parentElement?.checkVisibility()) return { node, at };
          }
          throw new Error(`there is no ${text}`);
        };
        const [start, end] = [find(from), find(to)];
        getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + to.length);
      },
      [from, to] as const,
    );
    await page.keyboard.press('Control+c');
    const text = await clipboard(page);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text() ?? '';
    });
    return { text, html };
  }

  test('with formulas is copied as Markdown, without notes, numbers and what is there twice', async () => {
    const page = await open();
    const { text, html } = await copy(page, '温度', '成立');
    expect(text.trim()).toBe(
      [
        '温度$\\tau>0$很小。',
        '$$\n\\mathcal{L}=-\\log p_\\tau\n\\tag{1}\n$$',
        '由式 (1) 可知 结论 成立',
      ].join('\n\n'),
    );
    expect(html).toContain('<strong>');
    expect(html).toContain('<math');
    expect(html).not.toContain('katex-html');
    expect(html).not.toContain('太大就平了');
  });

  test('that begins and ends inside formulas holds them whole', async () => {
    const page = await open();
    await page.evaluate(() => {
      const start = document.querySelector('.prose > p .katex-html > :last-child');
      const end = document.querySelector('.equation math > *');
      if (start && end) getSelection()?.setBaseAndExtent(start, 0, end, 0);
    });
    await page.keyboard.press('Control+c');
    const text = await clipboard(page);
    expect(text).toMatch(/^\$\\tau>0\$很小。\s+\$\$\n\\mathcal\{L\}=-\\log p_\\tau\n\\tag\{1\}\n\$\$$/);
  });

  test('across code keeps its lines and has no line numbers', async () => {
    const page = await open();
    const { text } = await copy(page, '由式', '乙');
    expect(text).toContain('import math\nx = 1\nx = 2\nprint("<札记>", x)');
    expect(text).toMatch(/甲 ?\$a\$\n+乙$/);
  });

  test('without formulas is the browser’s own affair', async () => {
    const page = await open(second);
    await page.evaluate(() =>
      addEventListener('copy', ({ defaultPrevented }) => Object.assign(window, { defaultPrevented })),
    );
    const { text } = await copy(page, '第二段', '预览里。');
    expect(text).toBe('第二段不该出现在预览里。');
    expect(await page.evaluate(() => Reflect.get(window, 'defaultPrevented'))).toBe(false);
  });
});

describe('a copy button', () => {
  test('copies the code as it is after the change, and says so', async () => {
    const page = await open();
    const button = page.locator('figure.code .copy');
    await page.locator('figure.code pre').focus();
    await page.keyboard.press('Tab');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('status').innerText()).toBe('已复制');
    expect(await clipboard(page)).toBe('import math\nx = 2\nprint("<札记>", x)');
    expect(await findViolations(page)).toEqual([]);
  });

  test('copies the TeX of an equation that is pointed at or focused, and the entry to cite', async () => {
    const page = await open();
    const button = page.locator('.equation .copy');
    expect(await button.isVisible()).toBe(false);
    await page.locator('.equation').hover();
    await button.click();
    expect(await clipboard(page)).toBe('\\mathcal{L}=-\\log p_\\tau\n\\tag{1}');
    await page.mouse.move(0, 0);
    await page.locator('.equation-scroll').focus();
    await page.keyboard.press('Tab');
    expect(await button.getAttribute('aria-label')).toBe('复制 TeX');
    expect(await button.isVisible()).toBe(true);
    await page.locator('.cite-this summary').click();
    await page.locator('.cite-this .copy').click();
    expect(await clipboard(page)).toMatch(/^@misc\{[\s\S]*\}$/);
  });

  test('is large enough for a finger and there without pointing', async () => {
    const page = await open(first, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    for (const control of ['.theme', 'figure.code .copy']) {
      const box = await page.locator(control).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      expect(await page.locator(control).evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    }
    await page.locator('.equation').tap();
    expect(await page.locator('.equation .copy').isVisible()).toBe(true);
  });
});

describe('a preview', () => {
  const popup = '.glimpse';

  test('of an equation comes with the focus, stays with it, and goes with Esc or the focus', async () => {
    const page = await open();
    await page.locator('.equation-scroll').focus();
    // To the button of the equation, then to the reference behind it.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.waitForSelector(popup);
    expect(await page.locator(`${popup} annotation`).textContent()).toContain('\\mathcal{L}');
    expect(await page.locator(`${popup} :is(button, [tabindex])`).count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await page.mouse.move(5, 5);
    await page.mouse.move(9, 9);
    await later(page);
    expect(await page.locator(popup).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator(popup).count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.waitForSelector(`${popup} p`);
    await page.keyboard.press('Shift+Tab');
    await page.waitForSelector(`${popup} .katex`);
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.locator('.skip-link').focus();
    await page.waitForSelector(popup, { state: 'detached' });
  });

  test('can be pointed at, and goes when the pointer goes', async () => {
    const page = await open();
    await page.locator('.prose a.reference').first().hover();
    await page.waitForSelector(popup);
    await page.locator(popup).hover();
    await later(page);
    expect(await page.locator(popup).isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await page.waitForSelector(popup, { state: 'detached' });
  });

  test('of a note has its title and beginning, and is asked for only when it is wanted', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') asked.push(new URL(request.url()).pathname);
    });
    const link = page.locator('.prose a', { hasText: '第二篇' });
    await link.hover();
    await page.waitForSelector(popup);
    expect(await page.locator(popup).innerText()).toMatch(/^没有公式的一篇\n+这一篇只有字.*归档。$/);
    expect(await page.locator(`${popup} :is(a[href], button, [tabindex])`).count()).toBe(0);
    expect(asked).toEqual([`/${second}`]);
  });

  test('of another note’s equation shows where the page has no style for formulas', async () => {
    const page = await open(second);
    await page.locator('.prose a.reference').hover();
    await page.waitForSelector(`${popup} math`);
    expect(await page.locator(`${popup} math`).isVisible()).toBe(true);
    expect(await page.locator(`${popup} .katex-html`).count()).toBe(0);
  });

  test('of a page that is no note, or does not come, is none', async () => {
    const page = await open(second);
    const answered = page.waitForResponse((response) => response.url().endsWith('/archive/'));
    await page.locator('.prose a', { hasText: '归档' }).hover();
    await (await answered).finished();
    // A later answer is read later.
    await page.evaluate(async () => (await fetch('/archive/')).text());
    expect(await page.locator(popup).count()).toBe(0);
  });

  test('does not come by touch', async () => {
    const page = await open(first, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.locator('.prose a.reference').first().tap();
    await page.waitForFunction(() => location.hash !== '');
    await later(page);
    expect(await page.locator(popup).count()).toBe(0);
    // Not every browser gives the focus to a link that is tapped.
    await page
      .locator('.prose a.reference')
      .first()
      .dispatchEvent('pointerover', { pointerType: 'touch', bubbles: true });
    await later(page);
    expect(await page.locator(popup).count()).toBe(0);
  });

  test('of a citation, which needs no script, goes with Esc, too, until the citation is left', async () => {
    const page = await open();
    const [citation, preview] = [page.locator('.citation a'), page.locator('.citation-preview')];
    await citation.hover();
    expect(await preview.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await preview.isVisible()).toBe(false);
    await page.mouse.move(5, 5);
    await citation.hover();
    expect(await preview.isVisible()).toBe(true);
  });
});
