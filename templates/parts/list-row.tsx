/** A row of lists with how many notes are in each, the current one marked. */

import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import { Link } from './link.tsx';

interface Props {
  readonly site: Site;
  readonly label: string;
  readonly items: readonly { readonly name: string; readonly url: string; readonly notes: readonly Note[] }[];
  /** Address of the list that the page shows. */
  readonly current?: string;
}

export function ListRow({ site, label, items, current }: Props) {
  return (
    <nav class="list-row" aria-label={label}>
      <ul>
        {items
          .filter(({ notes, url }) => notes.length > 0 || url === current)
          .map(({ name, url, notes }) => (
            <li key={url}>
              <Link site={site} to={url} current={url === current}>
                {name}
              </Link>{' '}
              <span class="count">{notes.length}</span>
            </li>
          ))}
      </ul>
    </nav>
  );
}
