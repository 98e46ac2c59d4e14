/** A page → when a reader sees the most of it, on a slow phone behind a slow line. */

import type { Browser } from 'playwright-core';

/** 1.6 Mbit/s down with 150 ms for each request, and a processor four times slower than the machine's own. */
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const slowness = 4;

export interface Paint {
  /** Milliseconds to the largest contentful paint: https://web.dev/articles/lcp */
  readonly largest: number;
  /** What was painted then. */
  readonly element: string;
}

export async function paintSlowly(browser: Browser, url: string): Promise<Paint> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  const paint = await page.evaluate(async () => {
    const entries = await new Promise<PerformanceEntryList>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      });
    });
    const last = entries.at(-1);
    const element = last && 'element' in last && last.element instanceof Element ? last.element : undefined;
    const names = [element?.parentElement, element].map((one) => one?.className || one?.localName);
    return { largest: Math.round(last?.startTime ?? 0), element: names.join(' > ') };
  });
  await context.close();
  return paint;
}
