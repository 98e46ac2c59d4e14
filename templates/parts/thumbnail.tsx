/** The line drawing beside a note's card; it says nothing that the title does not. */

import { href } from '../../src/model/href.ts';
import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import { thumbnailsOf } from '../../src/model/thumbnails-of.ts';
import { Picture } from './picture.tsx';

export function Thumbnail({ site, note }: { site: Site; note: Note }) {
  // A folder of several notes has no drawing for one of them.
  if (!/(?:^|\/)index\.(?:md|markdown)$/i.test(note.file)) return null;
  const [name = ''] = thumbnailsOf(note.file, (file) => site.assets.has(file));
  const asset = site.assets.get(name);
  if (!asset) return null;
  if (asset.svg) {
    return <div class="thumbnail" aria-hidden="true" dangerouslySetInnerHTML={{ __html: asset.svg }} />;
  }
  const { url, width, height } = asset;
  return (
    <div class="thumbnail">
      <Picture site={site} asset={asset} sizes="189px">
        <img
          src={href(site.config, url)}
          alt=""
          width={width}
          height={height}
          loading="lazy"
          decoding="async"
        />
      </Picture>
    </div>
  );
}
