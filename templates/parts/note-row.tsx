/** A note in a dense list: a line. */

import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import { DateOf } from './date-of.tsx';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';

export function NoteRow({ site, note }: { site: Site; note: Note }) {
  const { frontMatter, url, title, minutes } = note;
  const category = site.relations.get(note.file)?.category;
  return (
    <li>
      <span class="row-date">{frontMatter.date ? <DateOf day={frontMatter.date} short /> : '——'}</span>
      <Link site={site} to={url} class="row-title">
        <Rich as="span" site={site} of={title.html} />
      </Link>
      <span class="row-facts">
        {category?.name && <span>{category.name}</span>}
        <span>约 {minutes} 分钟</span>
      </span>
    </li>
  );
}
