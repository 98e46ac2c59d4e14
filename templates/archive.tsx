/** Every note on one page, in a line each, by year. */

import type { Page } from '../src/model/page.ts';
import type { Site, Year } from '../src/model/site.ts';
import { drawDocument } from './parts/draw-document.tsx';
import { newest } from './parts/newest.ts';
import { NoteRow } from './parts/note-row.tsx';
import { PageHead } from './parts/page-head.tsx';
import { SectionHead } from './parts/section-head.tsx';
import { size } from './parts/size.ts';
import { span } from './parts/span.ts';

export function archive(site: Site): Page {
  const url = '/archive/';
  const title = '归档';
  return {
    url,
    title,
    ...newest(site.notes),
    draw: () =>
      drawDocument(site, {
        url,
        title,
        description: `${site.config.title}的全部笔记，按年份排列。`,
        main: (
          <>
            <PageHead label={['按年份归档', span(site)]} title={title} description="全部笔记，按年份排列。">
              {size(site.notes)}
            </PageHead>
            {site.years.map((one) => (
              <YearSection key={one.year} site={site} year={one} />
            ))}
          </>
        ),
      }),
  };
}

function YearSection({ site, year: { year, notes } }: { site: Site; year: Year }) {
  return (
    <section class="section">
      <SectionHead count={notes.length}>{year || '未署日期'}</SectionHead>
      <ol class="note-rows">
        {notes.map((note) => (
          <NoteRow key={note.file} site={site} note={note} />
        ))}
      </ol>
    </section>
  );
}
