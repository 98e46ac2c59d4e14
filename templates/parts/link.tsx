/** A link to a page of this site. */

import type { ComponentChildren } from 'preact';
import { href } from '../../src/model/href.ts';
import type { Site } from '../../src/model/site.ts';

interface Props {
  readonly site: Site;
  /** Site path. */
  readonly to: string;
  readonly class?: string;
  readonly rel?: string;
  /** This link leads to the page it stands on. */
  readonly current?: boolean;
  readonly children: ComponentChildren;
}

export function Link({ site, to, current, children, ...rest }: Props) {
  return (
    <a href={href(site.config, to)} {...(current && { 'aria-current': 'page' as const })} {...rest}>
      {children}
    </a>
  );
}
