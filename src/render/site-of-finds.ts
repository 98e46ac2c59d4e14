/** What a page looked up in the site, by name → a site in which it finds just that. */

import type { Site, Texts } from '../model/site.ts';
import type { SiteConfig } from '../model/site-config.ts';

/** @param finds names as in `DrawnPages`; nothing for what was not there */
export function siteOfFinds(finds: ReadonlyMap<string, unknown>, texts: Texts, config: SiteConfig): Site {
  const site: Site = {
    config,
    notes: [],
    categories: [],
    tags: [],
    years: [],
    relations: new Map(),
    texts,
    sizes: { of: () => 0 },
    redirects: [],
    assets: new Map(),
    addresses: new Map(),
    labels: new Map(),
    names: new Map(),
    lineage: [],
    works: new Map(),
    glossary: [],
    styles: { list: '', note: '' },
    fonts: { first: [], math: [] },
    fontSheets: new Map(),
    scripts: { page: '', restoreTheme: { code: '', hash: '' } },
  };
  for (const [name, value] of finds) {
    if (value === undefined) continue;
    const space = name.indexOf(' ');
    if (space < 0) {
      Reflect.set(site, name, value);
      continue;
    }
    const map: unknown = Reflect.get(site, name.slice(0, space));
    if (map instanceof Map) map.set(name.slice(space + 1), value);
  }
  return site;
}
