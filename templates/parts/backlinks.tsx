/** The notes that refer to this one, each with the sentence that does. */

import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';

export function Backlinks({ site, note }: { site: Site; note: Note }) {
  const backlinks = site.relations.get(note.file)?.backlinks ?? [];
  if (backlinks.length === 0) return null;
  return (
    <section class="backlinks">
      <h2>被引用于</h2>
      <ul>
        {backlinks.map(({ note: other, sentence }) => (
          <li key={other.file}>
            <Link site={site} to={other.url}>
              <Rich as="span" site={site} of={other.title.html} />
            </Link>
            <Rich as="p" site={site} of={sentence} />
          </li>
        ))}
      </ul>
    </section>
  );
}
