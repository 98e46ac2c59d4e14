/** Every address in a built site, of pages, style sheets, the sitemap and the redirects, that leads nowhere. */

import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { transform } from 'lightningcss';
import { type BuiltPage, type BuiltSite, elementsOf } from './read-site.ts';

export interface Address {
  /** Site path, without the base. */
  readonly base: string;
  /** Origin of the published site; empty when unknown. */
  readonly origin: string;
}

interface Reference {
  readonly from: string;
  readonly to: string;
  /** The page would fetch it by itself, so it may not be on another site. */
  readonly fetched: boolean;
}

/** @returns `where → what: why` for each */
export function deadReferences(site: BuiltSite, { base, origin }: Address): string[] {
  const home = origin || 'https://site.invalid';
  const ids = new Map(
    site.pages.map(({ url, elements }) => [url, new Set(elements.map((one) => one.properties.id))]),
  );

  const reasonOf = ({ from, to, fetched }: Reference): string | undefined => {
    const url = new URL(to, home + encodeURI(base.slice(0, -1) + from));
    if (url.protocol === 'mailto:' || url.protocol === 'data:') return undefined;
    if (url.origin !== home) return fetched ? 'on another site' : undefined;
    if (!url.pathname.startsWith(encodeURI(base))) return 'outside the base path';
    const path = decodeURIComponent(url.pathname).slice(base.length - 1);
    const file = (path.endsWith('/') ? `${path}index.html` : path).slice(1);
    if (!site.files.has(file)) return 'no such file';
    const anchor = decodeURIComponent(url.hash.slice(1));
    return anchor && !ids.get(path)?.has(anchor) ? 'no such anchor' : undefined;
  };

  return [
    ...site.pages.flatMap(inPage),
    ...inStyleSheets(site),
    ...inSitemap(site),
    ...inRedirects(site),
  ].flatMap((reference) => {
    const reason = reasonOf(reference);
    return reason ? [`${reference.from} → ${reference.to}: ${reason}`] : [];
  });
}

function inPage({ url, elements }: BuiltPage): Reference[] {
  return elements.flatMap((element) => {
    const fetched = element.tagName !== 'a' && !isMereRelation(element);
    return addressesOf(element).map((to) => ({ from: url, to, fetched }));
  });
}

function addressesOf({ tagName, properties }: Element): string[] {
  const { href, src, srcSet, poster, data, action, xLinkHref, content, httpEquiv } = properties;
  const plain = [href, src, poster, tagName === 'object' ? data : undefined, action, xLinkHref];
  const sets =
    typeof srcSet === 'string' ? srcSet.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '') : [];
  const refresh = `${httpEquiv}`.toLowerCase() === 'refresh' ? [`${content}`.replace(/^[^=]*=\s*/, '')] : [];
  return [...plain.filter((one) => typeof one === 'string'), ...sets, ...refresh];
}

/** `<link rel="canonical">` and its like name another page; a style sheet or an icon is fetched. */
function isMereRelation({ tagName, properties: { rel } }: Element): boolean {
  const fetching = ['stylesheet', 'icon', 'preload', 'modulepreload', 'manifest'];
  return tagName === 'link' && Array.isArray(rel) && !rel.some((one) => fetching.includes(`${one}`));
}

function inStyleSheets({ files }: BuiltSite): Reference[] {
  return [...files].flatMap(([file, code]) => {
    if (!file.endsWith('.css')) return [];
    const { dependencies = [] } = transform({ filename: file, code, analyzeDependencies: true });
    return dependencies.flatMap((one) =>
      'url' in one ? { from: `/${file}`, to: one.url, fetched: true } : [],
    );
  });
}

function inSitemap({ files }: BuiltSite): Reference[] {
  const elements = elementsOf(fromHtml(`${files.get('sitemap.xml') ?? ''}`, { fragment: true }));
  const places = elements.filter(({ tagName }) => tagName === 'loc');
  return places.map((one) => ({ from: '/sitemap.xml', to: textOf(one), fetched: false }));
}

/** Lines of `from to status`. */
function inRedirects({ files }: BuiltSite): Reference[] {
  const lines = `${files.get('_redirects') ?? ''}`.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => ({ from: '/_redirects', to: line.split(/\s+/)[1] ?? '', fetched: false }));
}
