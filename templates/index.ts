/** THE LIST of page types: what pages a site has. A page is drawn only when somebody asks. */

import type { Page } from '../src/model/page.ts';
import type { Site } from '../src/model/site.ts';
import { archive } from './archive.ts';
import { category } from './category.ts';
import { glossary } from './glossary.tsx';
import { home } from './home.tsx';
import { notFound } from './not-found.tsx';
import { note } from './note.tsx';
import { papers } from './papers.tsx';
import { everyCategory } from './parts/every-category.ts';
import { redirect } from './redirect.tsx';
import { tag } from './tag.tsx';
import { tags } from './tags.tsx';

export function pages(site: Site): Page[] {
  return [
    home(site),
    ...everyCategory(site.categories).flatMap((one) => category(site, one)),
    tags(site),
    ...site.tags.flatMap((one) => tag(site, one)),
    ...archive(site),
    ...papers(site),
    ...glossary(site),
    ...site.notes.map((one) => note(site, one)),
    ...site.redirects.map((one) => redirect(site, one)),
    notFound(site),
  ];
}
