/** The foot of every page: who writes here, and the two ways to everything. */

import type { Site } from '../../src/model/site.ts';
import { Link } from './link.tsx';

export function Colophon({ site }: { site: Site }) {
  const { author, title } = site.config;
  return (
    <footer class="colophon">
      <p>{author ? `${author} · ${title}` : title}</p>
      <p>
        <Link site={site} to="/archive/">
          全部笔记
        </Link>
        <Link site={site} to="/tags/">
          全部标签
        </Link>
        {site.glossary.length > 0 && (
          <Link site={site} to="/glossary/">
            术语表
          </Link>
        )}
      </p>
    </footer>
  );
}
