/** What a host shows when there is no such page: ways back in. */

import type { Page } from '../src/model/page.ts';
import type { Site } from '../src/model/site.ts';
import { countedCategories } from './parts/counted-categories.ts';
import { drawDocument } from './parts/draw-document.tsx';
import { Link } from './parts/link.tsx';
import { ListRow } from './parts/list-row.tsx';
import { PageHead } from './parts/page-head.tsx';

export function notFound(site: Site): Page {
  const url = '/404.html';
  const title = '没有这一页';
  return {
    url,
    title,
    hidden: true,
    shows: title,
    draw: () =>
      drawDocument(site, {
        url,
        title,
        description: '这个地址下没有页面。',
        hidden: true,
        main: (
          <>
            <PageHead
              label={['404']}
              title={title}
              description="地址可能写错了，也可能这篇笔记改了名字。可以从分类重新找起，或者看看全部笔记。"
            />
            <ListRow
              site={site}
              label="分类"
              items={[
                { name: '全部', url: '/', count: site.notes.length },
                ...countedCategories(site, site.categories),
              ]}
            />
            <p class="more">
              <Link site={site} to="/archive/">
                按年份看全部笔记
              </Link>
            </p>
          </>
        ),
      }),
  };
}
