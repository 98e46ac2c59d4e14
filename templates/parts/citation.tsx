/** A citation as Chinese prose writes it, each work a link into the note's list with its entry beside it on hover or focus. */

import { citeName, citeYear } from '../../src/model/cite-name.ts';
import type { CitationHole } from '../../src/model/fragment.ts';
import type { Site } from '../../src/model/site.ts';
import type { ListedWork, Work } from '../../src/model/work.ts';
import { workLine } from './work-line.ts';

interface CitationProps {
  readonly site: Site;
  readonly hole: CitationHole;
  /** The list that the page holds; a citation on another page, such as in a card, is words alone. */
  readonly references: readonly ListedWork[];
}

export function Citation({ site, hole: { cited, form, written }, references }: CitationProps) {
  if (cited.some(({ key }) => !site.works.has(key))) return written;
  const numbered = site.config.citations === 'numbered' && references.length > 0;
  const items = cited.flatMap(({ key, prefix, locator }, i) => {
    const number = references.findIndex((listed) => listed.key === key) + 1;
    const work = references[number - 1] ?? site.works.get(key);
    if (!work) return [];
    const words = numbered ? numberedWords(work, form, number) : yearWords(work, form);
    return [
      i > 0 && '；',
      prefix && `${prefix} `,
      <Cited key={key} work={work} linked={number > 0} words={words} />,
      locator && `，${locator}`,
    ];
  });
  if (form === 'narrative') return <span>{items}</span>;
  return numbered ? <span>[{items}]</span> : <span>（{items}）</span>;
}

const yearWords = (work: Work, form: CitationHole['form']): string =>
  form === 'narrative' ? `${citeName(work)}（${citeYear(work)}）` : `${citeName(work)}，${citeYear(work)}`;

const numberedWords = (work: Work, form: CitationHole['form'], number: number): string =>
  form === 'narrative' ? `${citeName(work)} [${number}]` : String(number);

function Cited({ work, linked, words }: { work: Work; linked: boolean; words: string }) {
  if (!linked) return <span>{words}</span>;
  return (
    <span class="citation">
      <a href={`#ref-${work.key}`}>{words}</a>
      <span class="citation-preview" aria-hidden="true">
        {workLine(work)}
      </span>
    </span>
  );
}
