/** robots.txt: everything may be read, and where the list of pages is. */

import { href } from '../model/href.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { SiteConfig } from '../model/site-config.ts';

export function robots(config: SiteConfig): OutputFile {
  const sitemap = config.url && `\nSitemap: ${config.url}${href(config, '/sitemap.xml')}\n`;
  return { path: 'robots.txt', body: `User-agent: *\nAllow: /\n${sitemap}` };
}
