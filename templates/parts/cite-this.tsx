/** How to cite the note, and the paper that it is about, as BibTeX. */

import { href } from '../../src/model/href.ts';
import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';

export function CiteThis({ site, note }: { site: Site; note: Note }) {
  const paper = site.works.get(note.frontMatter.paper ?? '');
  return (
    <details class="cite-this">
      <summary>引用{paper ? '这篇笔记，或它所讲的论文' : '这篇笔记'}</summary>
      <pre>
        <code>{bibtexOf(site, note)}</code>
      </pre>
      {paper && (
        <pre>
          <code>{paper.bibtex}</code>
        </pre>
      )}
    </details>
  );
}

function bibtexOf({ config }: Site, { url, title, frontMatter }: Note): string {
  const { date, updated } = frontMatter;
  const fields = [
    ['author', config.author && `{${config.author}}`],
    ['title', `{${title.text}}`],
    ['howpublished', config.title],
    ['year', (updated ?? date)?.slice(0, 4)],
    ['url', config.url && config.url + href(config, url)],
  ].filter(([, value]) => value);
  const key = url.split('/').at(-2) ?? 'note';
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
}
