/** Shows a newly drawn page in place of the one that is open, without a reload; what cannot be shown so is reloaded. */

import { morph } from './morph.ts';

/** @returns when its style sheets are there */
export async function showPage(html: string): Promise<void> {
  const next = new DOMParser().parseFromString(html, 'text/html');
  // Scripts that are put in later do not run in their order, and a redirect must lead on.
  const needsReload =
    scriptsOf(next) !== scriptsOf(document) || next.querySelector('meta[http-equiv=refresh]');
  if (needsReload) {
    location.reload();
    return;
  }
  document.title = next.title;
  document.documentElement.lang = next.documentElement.lang;
  await swapSheets(next);
  morph(document.head, next.head);
  morph(document.body, next.body);
  // What the page's own script adds is gone, as it may be after a page was put away and is shown again.
  dispatchEvent(new Event('pageshow'));
}

function scriptsOf(page: Document): string {
  // What machines read of the page is data and does not run.
  const running = Array.from(page.scripts).filter(({ type }) => type !== 'application/ld+json');
  return running.map((script) => script.outerHTML).join('\n');
}

/** A sheet that changes its address leaves the page bare for a moment, so a new one is loaded beside the old. */
async function swapSheets(next: Document): Promise<void> {
  const [old, made] = [sheetsOf(document), sheetsOf(next)];
  const loaded: Promise<unknown>[] = [];
  let before: Element | undefined;
  for (const [href, link] of made) {
    const known = old.get(href);
    const sheet = known ?? document.importNode(link, true);
    if (!known) {
      loaded.push(settled(sheet));
      const [first] = old.values();
      if (before) before.after(sheet);
      else if (first) first.before(sheet);
      else document.head.append(sheet);
    }
    before = sheet;
  }
  await Promise.all(loaded);
  for (const [href, link] of old) if (!made.has(href)) link.remove();
}

function settled(sheet: Element): Promise<unknown> {
  return new Promise((settle) => {
    for (const end of ['load', 'error']) sheet.addEventListener(end, settle, { once: true });
  });
}

function sheetsOf(page: Document): Map<string | null, Element> {
  const links = Array.from(page.head.querySelectorAll('link[rel=stylesheet]'));
  return new Map(links.map((link) => [link.getAttribute('href'), link]));
}
