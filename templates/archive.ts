/** Every note in a line each, by year; and a page for each year when there are several. */

import type { Page } from '../src/model/page.ts';
import type { Site } from '../src/model/site.ts';
import { listPages } from './parts/list-pages.tsx';
import { span } from './parts/span.ts';
import { yearName } from './parts/year-name.ts';

export function archive(site: Site): Page[] {
  const years = site.years.map(({ year, url, notes }) => ({ name: yearName(year), url, notes }));
  const whole = { name: '全部', url: '/archive/', notes: site.notes };
  const items = [whole, ...years].map(({ name, url, notes }) => ({ name, url, count: notes.length }));
  const row = years.length > 1 && { row: { label: '年份', items } };
  return [
    ...listPages(site, {
      url: whole.url,
      title: '归档',
      label: ['按年份归档', span(site)],
      description: '全部笔记，按年份排列。',
      notes: site.notes,
      cards: 0,
      ...row,
    }),
    ...(years.length > 1 ? years : []).flatMap(({ name, url, notes }) =>
      listPages(site, {
        url,
        title: name,
        label: ['按年份归档'],
        description: '',
        notes,
        cards: 0,
        ...row,
      }),
    ),
  ];
}
