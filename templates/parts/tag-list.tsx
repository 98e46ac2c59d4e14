/** The tags of a note. */

import type { Site } from '../../src/model/site.ts';
import { Link } from './link.tsx';

export function TagList({ site, names }: { site: Site; names: readonly string[] }) {
  const tags = site.tags.filter(({ name }) => names.includes(name));
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label="标签">
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
