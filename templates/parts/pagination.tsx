/** The way through the sheets of a list; nothing when there is only one. */

import type { Site } from '../../src/model/site.ts';
import { Link } from './link.tsx';
import type { Sheet } from './paginate.ts';

interface Props {
  readonly site: Site;
  readonly sheets: readonly Pick<Sheet<unknown>, 'number' | 'url'>[];
  readonly current: number;
}

export function Pagination({ site, sheets, current }: Props) {
  if (sheets.length < 2) return null;
  const [previous, next] = [sheets[current - 2], sheets[current]];
  return (
    <nav class="pagination" aria-label="分页">
      {previous && (
        <Link site={site} to={previous.url} rel="prev">
          上一页
        </Link>
      )}
      <ol>
        {sheets.map(({ number, url }) => (
          <li key={url}>
            <Link site={site} to={url} current={number === current}>
              {number}
            </Link>
          </li>
        ))}
      </ol>
      {next && (
        <Link site={site} to={next.url} rel="next">
          下一页
        </Link>
      )}
    </nav>
  );
}
