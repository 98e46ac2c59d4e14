/** An element whose content is a fragment of a note. */

import { h } from 'preact';
import type { Fragment } from '../../src/model/fragment.ts';
import type { Site } from '../../src/model/site.ts';
import { fill } from './fill.tsx';

interface Props {
  readonly as: 'div' | 'span' | 'h1';
  readonly site: Site;
  readonly of: Fragment;
  readonly class?: string;
  /** The page holds the list of references that citations lead to. */
  readonly referenced?: boolean;
}

export function Rich({ as, site, of, referenced = false, ...rest }: Props) {
  return h(as, { ...rest, dangerouslySetInnerHTML: { __html: fill(of, site, referenced) } });
}
