/** The other notes of a note's series, oldest first. */

import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';

export function Series({ site, note }: { site: Site; note: Note }) {
  const { series } = note.frontMatter;
  const notes = site.relations.get(note.file)?.series ?? [];
  if (notes.length === 0) return null;
  return (
    <section class="series">
      <h2>系列：{series}</h2>
      <ol>
        {notes.map((one) => (
          <li key={one.file}>
            <Link site={site} to={one.url} current={one.file === note.file}>
              <Rich as="span" site={site} of={one.title.html} />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
