/** A row of categories with how many notes are in each, after the one that holds them all. */

import type { Note } from '../../src/model/note.ts';
import type { Category, Site } from '../../src/model/site.ts';
import { Link } from './link.tsx';
import { notesUnder } from './notes-under.ts';

interface Item {
  readonly name: string;
  readonly url: string;
  readonly notes: readonly Note[];
}

interface Props {
  readonly site: Site;
  readonly whole: Item;
  readonly parts: readonly Category[];
  /** The row stands on another page than the whole's. */
  readonly away?: boolean;
}

export function CategoryRow({ site, whole, parts, away }: Props) {
  const filled = parts
    .map(({ path, name, url }) => ({ name, url, notes: notesUnder(site, path) }))
    .filter(({ notes }) => notes.length > 0);
  return (
    <nav class="category-row" aria-label="分类">
      <ul>
        {[whole, ...filled].map((item) => (
          <li key={item.url}>
            <Link site={site} to={item.url} current={item === whole && !away}>
              {item.name}
            </Link>{' '}
            <span class="count">{item.notes.length}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
