/** What a page says of itself to browsers and search engines. */

import { href } from '../../src/model/href.ts';
import type { Site } from '../../src/model/site.ts';
import { policy } from './policy.ts';
import { seal } from './seal.ts';

export interface HeadProps {
  readonly site: Site;
  /** Site path of the page that this address stands for. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** Site paths of the fonts that the first formulas of the page need. */
  readonly formulaFonts: readonly string[];
  /** What the page looks like. */
  readonly sheet?: 'list' | 'note';
  /** Not for search engines. */
  readonly hidden?: boolean;
  /** Address that the reader is sent on to at once. */
  readonly refreshTo?: string;
}

export function Head({
  site,
  url,
  title,
  description,
  formulaFonts,
  sheet = 'list',
  hidden,
  refreshTo,
}: HeadProps) {
  const { config, styles, fonts, scripts } = site;
  const canonical = config.url + href(config, url);
  const preloaded = refreshTo ? [] : [...fonts.first, ...formulaFonts];
  return (
    <head>
      <meta http-equiv="Content-Security-Policy" content={policy(site)} />
      <meta charset="utf-8" />
      {refreshTo && <meta http-equiv="refresh" content={`0; url=${refreshTo}`} />}
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === config.title ? title : `${title} · ${config.title}`}</title>
      <meta name="description" content={description} />
      {config.author && <meta name="author" content={config.author} />}
      {hidden && <meta name="robots" content="noindex" />}
      {(refreshTo || (config.url && !hidden)) && <link rel="canonical" href={canonical} />}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" data-scheme="light" />
      <meta name="theme-color" content="#17181b" media="(prefers-color-scheme: dark)" data-scheme="dark" />
      {/* Before the sheets: a script that stands behind one waits for it. */}
      <script dangerouslySetInnerHTML={{ __html: scripts.restoreTheme.code }} />
      <link rel="icon" type="image/svg+xml" href={seal} />
      {preloaded.map((font) => (
        <link
          key={font}
          rel="preload"
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
          href={href(config, font)}
        />
      ))}
      <link rel="stylesheet" href={href(config, styles[sheet])} />
      <script defer src={href(config, scripts.page)} />
    </head>
  );
}
