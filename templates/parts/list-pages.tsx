/** The pages of a list of notes, `notesPerPage` on each: the newest as cards, the others in a line each by year. */

import type { Note } from '../../src/model/note.ts';
import type { Page } from '../../src/model/page.ts';
import type { Site } from '../../src/model/site.ts';
import { Card } from './card.tsx';
import { drawDocument } from './draw-document.tsx';
import { ListRow, type Row } from './list-row.tsx';
import { newest } from './newest.ts';
import { NoteRows } from './note-rows.tsx';
import { PageHead } from './page-head.tsx';
import { paginate } from './paginate.ts';
import { Pagination } from './pagination.tsx';
import { size } from './size.ts';

interface List {
  readonly url: string;
  readonly title: string;
  readonly label: readonly string[];
  readonly description: string;
  readonly notes: readonly Note[];
  /** How many stand as cards. */
  readonly cards?: number;
  /** Ways to lists like it, between the head and the list. */
  readonly row?: Row;
}

/** A list that is hardly longer is not worth two ways of being read. */
const mostCards = 24;
const cardsOfMany = 12;

export function listPages(site: Site, list: List): Page[] {
  const { url, title, label, description, notes, row } = list;
  const cards = list.cards ?? (notes.length > mostCards ? cardsOfMany : mostCards);
  const sheets = paginate(url, notes, site.config.notesPerPage);
  const amount = size(site, notes);
  return sheets.map((sheet) => {
    const shown = sheet.number === 1 ? cards : 0;
    const numbered = sheet.number === 1 ? title : `${title}（第 ${sheet.number} 页）`;
    return {
      url: sheet.url,
      title: numbered,
      ...newest(sheet.items),
      shows: [list.row, numbered, label, description, amount, shown, sheet.items, sheets.length],
      draw: () =>
        drawDocument(site, {
          url: sheet.url,
          title: numbered,
          description: description || `${site.config.title}：${title}。${amount}`,
          main: (
            <>
              <PageHead label={label} title={title} description={description}>
                {amount}
              </PageHead>
              {row && <ListRow site={site} {...row} current={url} />}
              {shown > 0 && (
                <div class="cards">
                  {sheet.items.slice(0, shown).map((note) => (
                    <Card key={note.file} site={site} note={note} level="h2" />
                  ))}
                </div>
              )}
              <NoteRows site={site} notes={sheet.items.slice(shown)} />
              <Pagination site={site} sheets={sheets} current={sheet.number} />
            </>
          ),
        }),
    };
  });
}
