/** What machines read of a note: a posting, and the articles that it cites (https://schema.org/BlogPosting). */

import { href } from '../../src/model/href.ts';
import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import type { Work } from '../../src/model/work.ts';
import { fullName } from './work-line.ts';

export function NoteData({
  site: { config, works },
  note,
  cited,
}: {
  site: Site;
  note: Note;
  cited: readonly Work[];
}) {
  const { date, updated, paper } = note.frontMatter;
  const about = works.get(paper ?? '');
  const data = {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: note.title.text,
    description: note.excerpt.text,
    inLanguage: config.language,
    ...(config.author && { author: { '@type': 'Person', name: config.author } }),
    ...(date && { datePublished: date }),
    ...((updated ?? date) && { dateModified: updated ?? date }),
    ...(config.url && { url: config.url + href(config, note.url) }),
    ...(about && { about: articleOf(about) }),
    ...(cited.length > 0 && { citation: cited.map(nameOf) }),
  };
  // A closing tag inside a string would end the script: https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements
  const __html = JSON.stringify(data).replaceAll('<', '\\u003C');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html }} />;
}

/** Enough to know an article by. */
function nameOf({ title, doi, arxiv, url }: Work) {
  const address = doi ? `https://doi.org/${doi}` : arxiv ? `https://arxiv.org/abs/${arxiv}` : url;
  return { '@type': 'ScholarlyArticle', name: title, ...(address && { url: address }) };
}

function articleOf(work: Work) {
  const { year, venue, authors } = work;
  return {
    ...nameOf(work),
    author: authors.map((author) => ({ '@type': 'Person', name: fullName(author) })),
    datePublished: year,
    ...(venue && { isPartOf: venue }),
  };
}
