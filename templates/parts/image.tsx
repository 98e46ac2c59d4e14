/** An image of a note: a small SVG stands in the page itself, a missing one is a visible box. */

import type { ImageHole } from '../../src/model/fragment.ts';
import { href } from '../../src/model/href.ts';
import type { Asset, Site } from '../../src/model/site.ts';
import { Picture } from './picture.tsx';

export function Image({ site, hole }: { site: Site; hole: ImageHole }) {
  const named = site.names.get(hole.target);
  const asset = named && 'title' in named ? undefined : (named ?? site.assets.get(hole.target));
  if (!asset) return <Missing hole={hole} />;
  if (asset.svg) return <Drawing svg={asset.svg} hole={hole} asset={asset} />;
  const { width, height } = dimensions(hole, asset);
  return (
    <Picture site={site} asset={asset} sizes={sizes(hole, width)}>
      <img
        src={href(site.config, asset.url)}
        alt={hole.alt}
        title={hole.title}
        width={width}
        height={height}
        style={share(hole)}
        loading={hole.early ? undefined : 'lazy'}
        decoding="async"
      />
    </Picture>
  );
}

/** Of the text, in CSS pixels: 38rem; and in hundredths of a narrow window. Here `rem` would not be that of the page. */
const measure = { pixels: 684, window: 90 };

/** How wide an image will stand, for the browser to choose by before it has the style sheet. */
function sizes({ width: written }: ImageHole, width = measure.pixels): string {
  const part = written?.endsWith('%') ? Math.min(100, Number.parseInt(written, 10)) / 100 : 1;
  const pixels = Math.round(part * measure.pixels);
  return `min(${part < 1 ? pixels : Math.min(width, pixels)}px, ${Math.round(part * measure.window)}vw)`;
}

/** In the page, so that it draws in the page's colours (`currentColor`, `--accent`). */
function Drawing({ svg, hole, asset }: { svg: string; hole: ImageHole; asset: Asset }) {
  const pixels = toPixels(hole.width) ?? (hole.scale ? dimensions(hole, asset).width : undefined);
  const style = share(hole) ?? (pixels ? { inlineSize: `${pixels}px` } : undefined);
  return (
    <span
      class="drawing"
      title={hole.title}
      style={style}
      {...(hole.alt ? { role: 'img' as const, 'aria-label': hole.alt } : { 'aria-hidden': true })}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}

function Missing({ hole: { target, alt } }: { hole: ImageHole }) {
  return (
    <span class="missing-image">
      缺图 <code>{target}</code>
      {alt && ` ${alt}`}
    </span>
  );
}

/** What the author asked for, in pixels, the other side in proportion; else the image's own size. */
function dimensions(
  hole: ImageHole,
  asset: Asset,
): { width?: number | undefined; height?: number | undefined } {
  const [width, height] = [toPixels(hole.width), toPixels(hole.height)];
  if (!asset.width || !asset.height) return { width, height };
  const scale = Number(hole.scale ?? 1);
  if (scale !== 1 && !width && !height) {
    return { width: Math.round(asset.width * scale), height: Math.round(asset.height * scale) };
  }
  if (width) return { width, height: height ?? Math.round((asset.height * width) / asset.width) };
  if (height) return { width: Math.round((asset.width * height) / asset.height), height };
  return { width: asset.width, height: asset.height };
}

function toPixels(written: string | undefined): number | undefined {
  const match = /^(\d{1,5})(?:px)?$/.exec(written ?? '');
  return match ? Number(match[1]) || undefined : undefined;
}

/** A width such as `50%` is a share of the text's. */
function share({ width }: ImageHole): { inlineSize: string } | undefined {
  return width && /^\d{1,3}%$/.test(width) ? { inlineSize: width } : undefined;
}
