/** The notes before and after this one in its category. */

import type { Note, NoteName } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';

export function Neighbours({ site, note }: { site: Site; note: Note }) {
  const { previous, next } = site.relations.get(note.file) ?? {};
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label="同类笔记">
      {previous && <Neighbour site={site} note={previous} rel="prev" label="前一篇" />}
      {next && <Neighbour site={site} note={next} rel="next" label="后一篇" />}
    </nav>
  );
}

function Neighbour({ site, note, rel, label }: { site: Site; note: NoteName; rel: string; label: string }) {
  return (
    <Link site={site} to={note.url} rel={rel}>
      <span class="label">{label}</span>
      <Rich as="span" class="neighbour-title" site={site} of={note.title.html} />
    </Link>
  );
}
