/** A page at an old address that sends the reader on to the new one. */

import { href } from '../src/model/href.ts';
import type { Page } from '../src/model/page.ts';
import type { Redirect, Site } from '../src/model/site.ts';
import { drawDocument } from './parts/draw-document.tsx';
import { PageHead } from './parts/page-head.tsx';

export function redirect(site: Site, { from, to }: Redirect): Page {
  const title = '此页已搬家';
  const address = href(site.config, to);
  return {
    url: from,
    title,
    hidden: true,
    shows: [from, to],
    draw: () =>
      drawDocument(site, {
        url: to,
        title,
        description: '此页已搬到新的地址。',
        hidden: true,
        refreshTo: address,
        main: (
          <>
            <PageHead label={['301']} title={title} description="正在带你去新的地址。" />
            <p>
              没有自动跳转？请点 <a href={address}>新的地址</a>。
            </p>
          </>
        ),
      }),
  };
}
