/** A fragment as HTML: every hole filled with what the whole site knows. */

import { renderToString } from 'preact-render-to-string';
import type { LinkHole, ReferenceHole, TitleHole, WrittenFragment } from '../../src/model/fragment.ts';
import { href } from '../../src/model/href.ts';
import { referenceText } from '../../src/model/reference-text.ts';
import type { Site } from '../../src/model/site.ts';
import type { ListedWork } from '../../src/model/work.ts';
import { Citation } from './citation.tsx';
import { Image } from './image.tsx';

/**
 * Where a passage in UTF-8 comes into a document that is still drawn as text, one of these stands for it. Nothing else is
 * written like this.
 */
export const passageMark = '<">';

/** @param references the list that the page holds, which citations lead to */
export function fill(fragment: WrittenFragment, site: Site, references: readonly ListedWork[] = []): string {
  return fragment
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part instanceof Uint8Array) return passageMark;
      if (part.kind === 'image') return renderToString(<Image site={site} hole={part} />);
      if (part.kind === 'reference') return renderToString(<Elsewhere site={site} hole={part} />);
      if (part.kind === 'citation') {
        return renderToString(<Citation site={site} hole={part} references={references} />);
      }
      if (part.kind === 'title') return titleIn(part, site);
      return renderToString(<Address site={site} hole={part} />);
    })
    .join('');
}

/** Mere text, which Preact escapes as HTML wants it within double quotes; that is where a link hole stands. */
function Address({ site, hole: { target, anchor, written } }: { site: Site; hole: LinkHole }) {
  const path = site.names.get(target)?.url ?? site.addresses.get(target);
  return path === undefined ? written : href(site.config, path, anchor);
}

/** Mere text, escaped. */
function Words({ text }: { text: string }) {
  return text;
}

/** The title of the note that a wikilink names, formulas included; a title that itself holds such a link gives its words alone. */
function titleIn({ target, written }: TitleHole, site: Site): string {
  const named = site.names.get(target);
  const title = named && 'title' in named ? named.title : undefined;
  if (!title) return renderToString(<Words text={written} />);
  const nested = title.html.some((part) => typeof part !== 'string' && part.kind === 'title');
  return nested ? renderToString(<Words text={title.text} />) : fill(title.html, site);
}

/** `(3)（《ViT 详解》）`: the number first, so that the sentence around it reads on. */
function Elsewhere({ site, hole }: { site: Site; hole: ReferenceHole }) {
  const found = site.labels.get(hole.label);
  if (!found) return <span class="missing-reference">？{hole.label}</span>;
  const { note, label } = found;
  return (
    <a class="reference" href={href(site.config, note.url, `#${label.id}`)}>
      {referenceText(label, hole.form)}（《{note.title.text}》）
    </a>
  );
}
