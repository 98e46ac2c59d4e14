/** The line drawing beside a note's card; it says nothing that the title does not. */

import { href } from '../../src/model/href.ts';
import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import { thumbnailOf } from '../../src/model/thumbnail-of.ts';

export function Thumbnail({ site, note }: { site: Site; note: Note }) {
  // A folder of several notes has no drawing for one of them.
  const asset = /(?:^|\/)index\.(?:md|markdown)$/i.test(note.file)
    ? site.assets.get(thumbnailOf(note.file))
    : undefined;
  if (!asset) return null;
  if (asset.svg) {
    return <div class="thumbnail" aria-hidden="true" dangerouslySetInnerHTML={{ __html: asset.svg }} />;
  }
  const { url, width, height } = asset;
  return (
    <div class="thumbnail">
      <img src={href(site.config, url)} alt="" width={width} height={height} loading="lazy" />
    </div>
  );
}
