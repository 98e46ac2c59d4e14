/** The words that the notebook agrees on: each with its English, what it means, and the notes where a reader meets it first. */

import type { Page } from '../src/model/page.ts';
import type { GlossaryEntry, Site } from '../src/model/site.ts';
import { drawDocument } from './parts/draw-document.tsx';
import { Link } from './parts/link.tsx';
import { newest } from './parts/newest.ts';
import { PageHead } from './parts/page-head.tsx';
import { Rich } from './parts/rich.tsx';

/** How many notes are named with a term. */
const shown = 3;

/** No page for a notebook without a glossary. */
export function glossary(site: Site): Page[] {
  if (site.glossary.length === 0) return [];
  const url = '/glossary/';
  const title = '术语表';
  const description = `这里的笔记对同一个概念只用一个词，共 ${site.glossary.length} 条。`;
  return [
    {
      url,
      title,
      ...newest(site.notes),
      shows: description,
      draw: () =>
        drawDocument(site, {
          url,
          title,
          description,
          main: (
            <>
              <PageHead label={['术语']} title={title} description={description} />
              <dl class="glossary">
                {site.glossary.map((entry) => (
                  <Entry key={entry.term} site={site} entry={entry} />
                ))}
              </dl>
            </>
          ),
        }),
    },
  ];
}

function Entry({ site, entry }: { site: Site; entry: GlossaryEntry }) {
  const { term, english, definition, notes } = entry;
  return (
    <div>
      <dt>
        {term} {english !== term && <span lang="en">{english}</span>}
      </dt>
      {definition && <dd>{definition}</dd>}
      {notes.length > 0 && (
        <dd class="found-in">
          见于{' '}
          {notes.slice(0, shown).map((note, i) => (
            <>
              {i > 0 && '、'}
              <Link key={note.file} site={site} to={note.url}>
                <Rich as="span" site={site} of={note.title.html} />
              </Link>
            </>
          ))}
          {notes.length > shown && ` 等 ${notes.length} 篇`}
        </dd>
      )}
    </div>
  );
}
