/** The head of a note: its category, number, dates and minutes, its title, and what it is about. */

import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import { DateOf } from './date-of.tsx';
import { Link } from './link.tsx';
import { numberOf } from './number-of.ts';
import { Paper } from './paper.tsx';
import { Rich } from './rich.tsx';

export function NoteHead({ site, note }: { site: Site; note: Note }) {
  const { frontMatter, title, excerpt, minutes } = note;
  const { date, updated, paper } = frontMatter;
  const category = site.relations.get(note.file)?.category;
  const number = numberOf(site, note);
  return (
    <header class="note-head">
      <p class="facts">
        {category && (
          <Link site={site} to={category.url} class="facts-category">
            {category.name}
          </Link>
        )}
        {number && <span>{number}</span>}
        {date && <DateOf day={date} />}
        {updated && updated !== date && (
          <span>
            更新 <DateOf day={updated} />
          </span>
        )}
        <span>约 {minutes} 分钟</span>
      </p>
      <Rich as="h1" site={site} of={title.html} />
      {/* An automatic excerpt is the beginning of the body, which follows. */}
      {frontMatter.excerpt && <Rich as="div" class="lede" site={site} of={excerpt.html} />}
      {paper && (
        <p class="note-paper">
          笔记对象：
          <Paper site={site} written={paper} full />
        </p>
      )}
    </header>
  );
}
