/** A note in a list: number, date and minutes, title, excerpt, tags. The title's link covers the whole card. */

import { href } from '../../src/model/href.ts';
import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import { DateOf } from './date-of.tsx';
import { numberOf } from './number-of.ts';
import { Paper } from './paper.tsx';
import { Rich } from './rich.tsx';
import { TagList } from './tag-list.tsx';
import { Thumbnail } from './thumbnail.tsx';

interface Props {
  readonly site: Site;
  readonly note: Note;
  readonly level: 'h2' | 'h3';
}

export function Card({ site, note, level: Heading }: Props) {
  const { frontMatter, url, title, excerpt, minutes } = note;
  const number = numberOf(site, note);
  return (
    <article class="card">
      <div class="card-facts">
        {number && <span>{number}</span>}
        {frontMatter.date && <DateOf day={frontMatter.date} />}
        <span>约 {minutes} 分钟</span>
      </div>
      <div class="card-text">
        <Heading class="card-title">
          <a href={href(site.config, url)}>
            <Rich as="span" site={site} of={title.html} />
          </a>
        </Heading>
        {frontMatter.paper && (
          <p class="card-paper">
            <Paper site={site} written={frontMatter.paper} />
          </p>
        )}
        <Rich as="div" class="excerpt" site={site} of={excerpt.html} />
        <TagList site={site} note={note} />
      </div>
      <Thumbnail site={site} note={note} />
    </article>
  );
}
