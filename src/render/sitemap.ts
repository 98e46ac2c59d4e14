/** sitemap.xml: every page that search engines should know; nothing while the site's address is unknown. */

import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { href } from '../model/href.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { Page } from '../model/page.ts';
import type { Pieces } from '../model/pieces.ts';
import type { SiteConfig } from '../model/site-config.ts';

/** https://www.sitemaps.org/protocol.html */
export function sitemap(config: SiteConfig, pages: readonly Page[]): OutputFile[] {
  if (!config.url) return [];
  const draw = (): Pieces => {
    const entries = pages
      .filter(({ hidden }) => !hidden)
      .map(({ url, updated }) =>
        h('url', {}, h('loc', {}, config.url + href(config, url)), updated && h('lastmod', {}, updated)),
      );
    const urlset = h('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, entries);
    return [`<?xml version="1.0" encoding="UTF-8"?>\n${renderToString(urlset)}\n`];
  };
  return [{ path: 'sitemap.xml', body: { draw, isAsBefore: false } }];
}
