/** A page → what each of its parts adds to it once it is compressed. */

import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const parts = {
  mathml: '.katex-mathml',
  drawn: '.katex-html',
  svg: '.drawing svg, .chart-drawing svg',
  code: 'pre',
  references: '.references, .citation-preview',
} as const;

export type PageParts = Readonly<Record<keyof typeof parts | 'rest', number>>;

/** @param page an open one, for its parser */
export async function pageParts(page: Page, html: string): Promise<PageParts> {
  const whole = await sizeWithout(page, html, 'no-such-element');
  const sizes: Record<string, number> = {};
  for (const [part, selector] of Object.entries(parts)) {
    sizes[part] = whole - (await sizeWithout(page, html, selector));
  }
  const { mathml = 0, drawn = 0, svg = 0, code = 0, references = 0 } = sizes;
  const rest = await sizeWithout(page, html, Object.values(parts).join());
  return { mathml, drawn, svg, code, references, rest };
}

async function sizeWithout(page: Page, html: string, selector: string): Promise<number> {
  const left = await page.evaluate(
    ([text, selector]) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      for (const element of parsed.querySelectorAll(selector)) element.remove();
      return parsed.documentElement.outerHTML;
    },
    [html, selector] as const,
  );
  return gzipSync(left, { level: 9 }).length;
}
