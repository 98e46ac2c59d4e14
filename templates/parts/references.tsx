/** The list of the works that a note cites. */

import type { Site } from '../../src/model/site.ts';
import type { ListedWork } from '../../src/model/work.ts';
import { WorkEntry } from './work-entry.tsx';

export function References({ site, works }: { site: Site; works: readonly ListedWork[] }) {
  if (works.length === 0) return null;
  return (
    <section class={`references ${site.config.citations}`} aria-labelledby="zhaji-references">
      <h2 id="zhaji-references">参考文献</h2>
      <ol>
        {works.map((work) => (
          <li key={work.key} id={`ref-${work.key}`}>
            <WorkEntry work={work} />
          </li>
        ))}
      </ol>
    </section>
  );
}
