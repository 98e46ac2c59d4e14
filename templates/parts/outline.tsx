/** The outline of a note: beside the text where there is room, else folded above it; one of the two is shown. */

import { anchorHref } from '../../src/model/anchor-href.ts';
import type { OutlineItem } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import { Rich } from './rich.tsx';

interface Props {
  readonly site: Site;
  readonly items: readonly OutlineItem[];
}

export function Outline({ site, items }: Props) {
  if (items.length < 2) return null;
  return (
    <nav class="outline" aria-label="目录">
      <details class="outline-folded">
        <summary>目录</summary>
        <Items site={site} items={items} />
      </details>
      <div class="outline-beside">
        <p>目录</p>
        <Items site={site} items={items} />
      </div>
    </nav>
  );
}

function Items({ site, items }: Props) {
  return (
    <ol>
      {items.map(({ id, depth, html }) => (
        <li key={id} class={`depth-${depth}`}>
          <a href={anchorHref(id)}>
            <Rich as="span" site={site} of={html} />
          </a>
        </li>
      ))}
    </ol>
  );
}
