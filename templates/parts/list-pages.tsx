/** The pages of a list of notes, as cards, `notesPerPage` on each. */

import type { ComponentChildren } from 'preact';
import type { Note } from '../../src/model/note.ts';
import type { Page } from '../../src/model/page.ts';
import type { Site } from '../../src/model/site.ts';
import { Card } from './card.tsx';
import { drawDocument } from './draw-document.tsx';
import { newest } from './newest.ts';
import { PageHead } from './page-head.tsx';
import { paginate } from './paginate.ts';
import { Pagination } from './pagination.tsx';
import { size } from './size.ts';

interface List {
  readonly url: string;
  readonly title: string;
  readonly label: string;
  readonly description: string;
  readonly notes: readonly Note[];
  /** Stands between the head and the cards. */
  readonly aside?: ComponentChildren;
}

export function listPages(site: Site, { url, title, label, description, notes, aside }: List): Page[] {
  const sheets = paginate(url, notes, site.config.notesPerPage);
  return sheets.map((sheet) => {
    const numbered = sheet.number === 1 ? title : `${title}（第 ${sheet.number} 页）`;
    return {
      url: sheet.url,
      title: numbered,
      ...newest(sheet.items),
      draw: () =>
        drawDocument(site, {
          url: sheet.url,
          title: numbered,
          description: description || `${site.config.title}：${title}。${size(notes)}`,
          main: (
            <>
              <PageHead label={[label]} title={title} description={description}>
                {size(notes)}
              </PageHead>
              {aside}
              <div class="cards">
                {sheet.items.map((note) => (
                  <Card key={note.file} site={site} note={note} level="h2" />
                ))}
              </div>
              <Pagination site={site} sheets={sheets} current={sheet.number} />
            </>
          ),
        }),
    };
  });
}
