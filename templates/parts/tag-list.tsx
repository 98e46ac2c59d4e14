/** The tags of a note. */

import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import { Link } from './link.tsx';

export function TagList({ site, note }: { site: Site; note: Note }) {
  const tags = site.relations.get(note.file)?.tags ?? [];
  if (tags.length === 0) return null;
  return (
    <ul class="tags">
      {tags.map(({ name, url }) => (
        <li key={url}>
          <Link site={site} to={url}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
