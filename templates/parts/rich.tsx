/** An element whose content is a fragment of a note. */

import { h } from 'preact';
import type { WrittenFragment } from '../../src/model/fragment.ts';
import type { Site } from '../../src/model/site.ts';
import type { ListedWork } from '../../src/model/work.ts';
import { fill } from './fill.tsx';

interface Props {
  readonly as: 'div' | 'span' | 'p' | 'h1';
  readonly site: Site;
  readonly of: WrittenFragment;
  readonly class?: string;
  /** The list that the page holds, which citations lead to. */
  readonly references?: readonly ListedWork[];
}

export function Rich({ as, site, of, references = [], ...rest }: Props) {
  return h(as, { ...rest, dangerouslySetInnerHTML: { __html: fill(of, site, references) } });
}
