/** Of a site's pages all notes, and the first that each template draws: pages as like as peas cost time and find nothing. */

import { type BuiltPage, hasClass } from '../whole-site/read-site.ts';

const alone = new Set(['', 'papers', 'glossary', '404.html']);

export function isRedirect({ elements }: BuiltPage): boolean {
  return elements.some(
    ({ tagName, properties }) => tagName === 'meta' && `${properties.httpEquiv}` === 'refresh',
  );
}

export const isNote = ({ elements }: BuiltPage): boolean =>
  elements.some((one) => one.tagName === 'article' && hasClass(one, 'note'));

/** What a page is, in a word that may be a file's name; a note is its own kind. */
export function kindOf(page: BuiltPage): string {
  const [first = '', second = ''] = page.url.split('/').slice(1);
  if (isNote(page)) return page.url.split('/').filter(Boolean).join('-');
  if (first === '') return 'home';
  if (first === 'archive') return second === '' || second === 'page' ? 'archive' : 'year';
  if (first === 'tags') return second === '' ? 'tags' : 'tag';
  return alone.has(first) ? first.replace('.html', '') : 'category';
}

export function oneOfEachKind(pages: readonly BuiltPage[]): BuiltPage[] {
  const kinds = new Map<string, BuiltPage>();
  for (const page of pages) {
    if (!isRedirect(page) && !kinds.has(kindOf(page))) kinds.set(kindOf(page), page);
  }
  return [...kinds.values()];
}
