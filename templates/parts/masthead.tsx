/** The head of every page: the notebook's name and the ways through it. */

import { href } from '../../src/model/href.ts';
import type { Site } from '../../src/model/site.ts';
import { Link } from './link.tsx';

export function Masthead({ site, url }: { site: Site; url: string }) {
  const { title, navigation } = site.config;
  return (
    <header class="masthead">
      <Link site={site} to="/" class="wordmark" rel="home" current={url === '/'}>
        {title}
      </Link>
      {navigation.length > 0 && (
        <nav aria-label="主导航">
          <ul>
            {navigation.map((item) => (
              <li key={item.url}>
                <a
                  href={item.url.startsWith('/') ? href(site.config, item.url) : item.url}
                  {...(item.url === url && { 'aria-current': 'page' as const })}
                >
                  {item.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
