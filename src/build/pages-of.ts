/** The site → its pages. The templates are a script of their own: when one of them changes, V8 need not compile the rest anew. */

import type { Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';

export async function pagesOf(site: Site): Promise<Page[]> {
  const { pages } = await import('../../templates/index.ts');
  return pages(site);
}
