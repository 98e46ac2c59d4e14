/** The pages of a tag: every note that bears it, newest first. */

import type { Page } from '../src/model/page.ts';
import type { Site, Tag } from '../src/model/site.ts';
import { listPages } from './parts/list-pages.tsx';

export function tag(site: Site, { url, name, notes }: Tag): Page[] {
  return listPages(site, {
    url,
    title: `#${name}`,
    label: ['标签'],
    description: `带有标签“${name}”的笔记。`,
    notes,
  });
}
