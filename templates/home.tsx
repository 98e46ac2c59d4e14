/** The notebook's front page: its title, its size, and the newest notes of every category. */

import type { Page } from '../src/model/page.ts';
import type { Category, Site } from '../src/model/site.ts';
import { Card } from './parts/card.tsx';
import { countedCategories } from './parts/counted-categories.ts';
import { drawDocument } from './parts/draw-document.tsx';
import { Lineage } from './parts/lineage.tsx';
import { Link } from './parts/link.tsx';
import { ListRow } from './parts/list-row.tsx';
import { newest } from './parts/newest.ts';
import { notesUnder } from './parts/notes-under.ts';
import { PageHead } from './parts/page-head.tsx';
import { SectionHead } from './parts/section-head.tsx';
import { size } from './parts/size.ts';
import { span } from './parts/span.ts';

/** Beyond this many a section leads on to its category's page. */
const notesPerSection = 12;

export function home(site: Site): Page {
  const { title, description } = site.config;
  const url = '/';
  const amount = site.notes.length > 0 ? size(site, site.notes) : '还没有笔记。';
  return {
    url,
    title,
    ...newest(site.notes),
    shows: amount,
    draw: () =>
      drawDocument(site, {
        url,
        title,
        description: description || title,
        main: (
          <>
            <PageHead label={['按分类归档', span(site)]} title={title} description={description}>
              {amount}
            </PageHead>
            <ListRow
              site={site}
              label="分类"
              items={[
                { name: '全部', url, count: site.notes.length },
                ...countedCategories(site, site.categories),
              ]}
              current={url}
            />
            {site.categories.map((one) => (
              <Section key={one.path} site={site} category={one} />
            ))}
            {site.lineage.length > 0 && (
              <section class="section">
                <SectionHead count={site.notes.length}>谱系</SectionHead>
                <Lineage site={site} ties={site.lineage} />
              </section>
            )}
          </>
        ),
      }),
  };
}

function Section({ site, category }: { site: Site; category: Category }) {
  const notes = notesUnder(site, category.path);
  if (notes.length === 0) return null;
  return (
    <section class="section">
      <SectionHead count={notes.length}>
        <Link site={site} to={category.url}>
          {category.name}
        </Link>
      </SectionHead>
      {notes.slice(0, notesPerSection).map((note) => (
        <Card key={note.file} site={site} note={note} level="h3" />
      ))}
      {notes.length > notesPerSection && (
        <p class="more">
          <Link site={site} to={category.url}>
            {category.name}的全部 {notes.length} 篇
          </Link>
        </p>
      )}
    </section>
  );
}
