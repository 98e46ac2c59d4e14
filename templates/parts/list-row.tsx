/** A row of lists with how many notes are in each, the current one marked. */

import type { Site } from '../../src/model/site.ts';
import { Link } from './link.tsx';

export interface Row {
  readonly label: string;
  /** Each with how many notes it has. */
  readonly items: readonly { readonly name: string; readonly url: string; readonly count: number }[];
}

interface Props extends Row {
  readonly site: Site;
  /** Address of the list that the page shows. */
  readonly current?: string;
}

export function ListRow({ site, label, items, current }: Props) {
  return (
    <nav class="list-row" aria-label={label}>
      <ul>
        {items
          .filter(({ count, url }) => count > 0 || url === current)
          .map(({ name, url, count }) => (
            <li key={url}>
              <Link site={site} to={url} current={url === current}>
                {name}
              </Link>{' '}
              <span class="count">{count}</span>
            </li>
          ))}
      </ul>
    </nav>
  );
}
