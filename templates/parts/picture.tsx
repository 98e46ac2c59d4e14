/** An image element with the smaller files that a browser may take instead of it: of the first format that it knows, by width. */

import type { ComponentChildren } from 'preact';
import { href } from '../../src/model/href.ts';
import type { Asset, Site } from '../../src/model/site.ts';

interface Props {
  readonly site: Site;
  readonly asset: Asset;
  /** How wide it will stand, in the language of the attribute. */
  readonly sizes: string;
  /** The `<img>` of the original. */
  readonly children: ComponentChildren;
}

export function Picture({ site, asset: { variants = [] }, sizes, children }: Props) {
  if (variants.length === 0) return <>{children}</>;
  const formats = new Set(variants.map(({ format }) => format));
  return (
    <picture>
      {[...formats].map((format) => (
        <source key={format} type={`image/${format}`} srcset={sourceSet(format)} sizes={sizes} />
      ))}
      {children}
    </picture>
  );

  function sourceSet(wanted: string): string {
    return variants
      .filter(({ format }) => format === wanted)
      .map(({ url, width }) => `${href(site.config, url)} ${width}w`)
      .join(', ');
  }
}
