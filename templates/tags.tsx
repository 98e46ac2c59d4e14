/** The overview of all tags with how many notes bear each. */

import type { Page } from '../src/model/page.ts';
import type { Site } from '../src/model/site.ts';
import { drawDocument } from './parts/draw-document.tsx';
import { Link } from './parts/link.tsx';
import { newest } from './parts/newest.ts';
import { PageHead } from './parts/page-head.tsx';

export function tags(site: Site): Page {
  const url = '/tags/';
  const title = '标签';
  const description = `${site.config.title}的全部 ${site.tags.length} 个标签。`;
  return {
    url,
    title,
    ...newest(site.notes),
    shows: title,
    draw: () =>
      drawDocument(site, {
        url,
        title,
        description,
        main: (
          <>
            <PageHead label={['标签']} title={title} description={description} />
            <ul class="tag-cloud">
              {site.tags.map((tag) => (
                <li key={tag.url}>
                  <Link site={site} to={tag.url}>
                    {tag.name}
                  </Link>{' '}
                  <span class="count">{tag.notes.length}</span>
                </li>
              ))}
            </ul>
          </>
        ),
      }),
  };
}
