/** A link → a glimpse of what it leads to: the equation, figure, table or theorem, or a note's title and beginning. */

import { dropAsides } from './drop-asides.ts';

const labelled = '.numbered-equation, .figure, .table-figure, .theorem';

/** @throws when the page behind the link cannot be had */
export async function glimpseBehind(link: HTMLAnchorElement): Promise<Element | undefined> {
  const isHere = link.pathname === location.pathname;
  // Every page of the site is a folder.
  if (link.origin !== location.origin || !link.pathname.endsWith('/') || (isHere && !link.hash)) return;
  const page = isHere ? document : await pageAt(link.href);
  const target = page.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest(labelled);
  const parts = target
    ? [target]
    : isHere
      ? []
      : page.querySelectorAll('.note-head h1, .note .lede, .prose > p');
  const [first, second] = parts;
  if (!first) return;
  const glimpse = document.createElement('div');
  for (const part of second ? [first, second] : [first]) glimpse.append(document.importNode(part, true));
  dropAsides(glimpse);
  // It is for the eye: the link itself leads to all of it.
  for (const stop of glimpse.querySelectorAll('a, [tabindex]')) {
    stop.removeAttribute('href');
    stop.removeAttribute('tabindex');
  }
  // A page without formulas has no style sheet for them, but browsers draw MathML.
  if (!document.querySelector('main .katex'))
    for (const html of glimpse.querySelectorAll('.katex-html')) html.remove();
  return glimpse;
}

async function pageAt(address: string): Promise<Document> {
  const response = await fetch(address);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
