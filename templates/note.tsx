/** The page of a note: what it is, its outline, its body, and the notes around it. */

import type { Note } from '../src/model/note.ts';
import type { Page } from '../src/model/page.ts';
import type { Site } from '../src/model/site.ts';
import { Backlinks } from './parts/backlinks.tsx';
import { CiteThis } from './parts/cite-this.tsx';
import { citedWorks } from './parts/cited-works.ts';
import { drawDocument } from './parts/draw-document.tsx';
import { Kinship } from './parts/kinship.tsx';
import { Neighbours } from './parts/neighbours.tsx';
import { NoteData } from './parts/note-data.tsx';
import { NoteHead } from './parts/note-head.tsx';
import { Outline } from './parts/outline.tsx';
import { References } from './parts/references.tsx';
import { Rich } from './parts/rich.tsx';
import { Series } from './parts/series.tsx';
import { TagList } from './parts/tag-list.tsx';

export function note(site: Site, one: Note): Page {
  const { file, url, frontMatter, title, excerpt } = one;
  const updated = frontMatter.updated ?? frontMatter.date;
  return {
    url,
    title: title.text,
    ...(updated && { updated }),
    shows: one,
    draw() {
      const { outline = [], body = [] } = site.texts.get(file) ?? {};
      const cited = citedWorks(site, one);
      return drawDocument(site, {
        url,
        title: title.text,
        sheet: 'note',
        passages: body.filter((part) => part instanceof Uint8Array),
        description: excerpt.text || `${title.text}：${site.config.title}的一篇笔记。`,
        main: (
          <article class="note">
            <NoteHead site={site} note={one} />
            <Outline site={site} items={outline} />
            <Rich as="div" class="prose" site={site} of={body} references={cited} />
            <References site={site} works={cited} />
            <footer class="note-foot">
              <TagList site={site} note={one} />
              <Series site={site} note={one} />
              <Kinship site={site} note={one} />
              <Backlinks site={site} note={one} />
              <CiteThis site={site} note={one} />
              <Neighbours site={site} note={one} />
            </footer>
            <NoteData site={site} note={one} cited={cited} />
          </article>
        ),
      });
    },
  };
}
