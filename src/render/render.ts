/** Pages and everything around them as the files of the published site. */

import { href } from '../model/href.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import { robots } from './robots.ts';
import { sitemap } from './sitemap.ts';

export interface Extra {
  /** Absolute path of the folder that assets are copied from. */
  readonly contentDir: string;
  /** Style sheets, fonts, scripts, and the author's own `public/`, which wins over what is made here. */
  readonly files: readonly OutputFile[];
}

/** @param drawn the files of the pages */
export function render(
  site: Site,
  pages: readonly Page[],
  drawn: readonly OutputFile[],
  { contentDir, files }: Extra,
): OutputFile[] {
  const made: OutputFile[] = [
    ...drawn,
    ...[...site.assets.values()].map(({ file, url }) => ({
      path: url.slice(1),
      body: { copyOf: `${contentDir}/${file}` },
      isNamedByContent: true,
    })),
    ...redirects(site),
    ...sitemap(site.config, pages),
    robots(site.config),
  ];
  const byPath = new Map([...made, ...files].map((file) => [file.path, file]));
  return [...byPath.values()];
}

/** For hosts that redirect by themselves: https://docs.netlify.com/routing/redirects/ */
function redirects({ config, redirects }: Site): OutputFile[] {
  if (redirects.length === 0) return [];
  const lines = redirects.map(({ from, to }) => `${href(config, from)} ${href(config, to)} 301\n`);
  return [{ path: '_redirects', body: lines.join('') }];
}
