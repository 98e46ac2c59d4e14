/** Walks a page with the Tab key from its start to its end, as a reader without a mouse does. */

import type { Page } from 'playwright-core';

export interface TabStops {
  /** Every link, button and field that the page shows, in the order of the document. */
  readonly expected: readonly string[];
  /** Those of them where the focus came, in the order in which it came. */
  readonly reached: readonly string[];
  /** Those that got the focus without showing it, or out of sight. */
  readonly unseen: readonly string[];
}

export async function tabThrough(page: Page): Promise<TabStops> {
  const expected = await page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], :is(button, input, select, textarea):not(:disabled), summary, [tabindex="0"]',
    );
    const shown = [...controls].filter((control) => control.checkVisibility({ visibilityProperty: true }));
    for (const [index, control] of shown.entries())
      control.dataset.tabStop = `${index} ${control.outerHTML.slice(0, 80)}`;
    return shown.map((control) => control.dataset.tabStop ?? '');
  });
  const reached: string[] = [];
  const unseen: string[] = [];
  // Chromium also stops at what scrolls, so there are more stops than controls; the end is where the body has the focus.
  for (let presses = 0; presses < expected.length * 2 + 50; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focusedStop);
    if (stop === 'end') break;
    if (stop.name === undefined) continue;
    reached.push(stop.name);
    if (!stop.seen) unseen.push(stop.name);
  }
  return { expected, reached, unseen };
}

/** Runs in the page. */
async function focusedStop(): Promise<'end' | { name: string | undefined; seen: boolean }> {
  // Readers see a frame after each press, and what is in it has its true height from then on, not an estimate.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return 'end';
  const rings = [null, '::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo));
  const ring = rings.some(
    ({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
  );
  const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
  const inSight =
    width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  return { name: element.dataset.tabStop, seen: ring && inSight };
}
