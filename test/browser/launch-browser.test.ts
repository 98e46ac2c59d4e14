/** Guards the browser that all other browser tests trust: it starts, and it draws Chinese. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Draws each text on a canvas of its own and gives the pixels' darkness back as a string of digits. */
async function draw(texts: readonly string[], font: string): Promise<string[]> {
  const page = await browser.newPage();
  const drawings = await page.evaluate(
    ([texts, font]) =>
      texts.map((text) => {
        const canvas = new OffscreenCanvas(64, 64);
        const context = canvas.getContext('2d');
        if (!context) return '';
        context.font = font;
        context.fillText(text, 8, 48);
        const { data } = context.getImageData(0, 0, 64, 64);
        return Array.from(
          data.filter((_, index) => index % 4 === 3),
          (alpha) => alpha >> 5,
        ).join('');
      }),
    [texts, font] as const,
  );
  await page.close();
  return drawings;
}

const ink = (drawing: string) => drawing.replaceAll('0', '').length;

test.each(['serif', 'sans-serif', 'monospace'])(
  'six Han characters have ink and differ in %s',
  async (family) => {
    const drawings = await draw([...'札记汉字鸢龘'], `40px ${family}`);
    for (const drawing of drawings) expect(ink(drawing)).toBeGreaterThan(100);
    expect(new Set(drawings).size).toBe(6);
  },
);

test('bold Han is darker than regular Han', async () => {
  const [regular, bold] = [...(await draw(['体'], '40px serif')), ...(await draw(['体'], 'bold 40px serif'))];
  expect(ink(bold ?? '')).toBeGreaterThan(ink(regular ?? ''));
});

test('Greek and mathematical signs in prose are not all the same box', async () => {
  expect(new Set(await draw([...'αβΩ≤∑→①'], '40px serif')).size).toBe(7);
});
