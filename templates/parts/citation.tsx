/** A citation as Chinese prose writes it, each work a link into the note's list with its entry beside it on hover or focus. */

import { citeName, citeYear } from '../../src/model/cite-name.ts';
import type { CitationHole } from '../../src/model/fragment.ts';
import type { Site } from '../../src/model/site.ts';
import type { Work } from '../../src/model/work.ts';
import { workLine } from './work-line.ts';

interface CitationProps {
  readonly site: Site;
  readonly hole: CitationHole;
  /** The page holds the list that the links lead to. */
  readonly linked: boolean;
}

export function Citation({ site, hole: { cited, form, written }, linked }: CitationProps) {
  if (cited.some(({ key }) => !site.works.has(key))) return <>{written}</>;
  const items = cited.flatMap(({ key, prefix, locator }, i) => {
    const work = site.works.get(key);
    if (!work) return [];
    return [
      i > 0 && '；',
      prefix && `${prefix} `,
      <Cited key={key} work={work} linked={linked} words={words(work, form)} />,
      locator && `，${locator}`,
    ];
  });
  return form === 'parenthetical' ? <>（{items}）</> : <>{items}</>;
}

const words = (work: Work, form: CitationHole['form']): string =>
  form === 'narrative' ? `${citeName(work)}（${citeYear(work)}）` : `${citeName(work)}，${citeYear(work)}`;

function Cited({ work, linked, words }: { work: Work; linked: boolean; words: string }) {
  if (!linked) return <>{words}</>;
  return (
    <span class="citation">
      <a href={`#ref-${work.key}`}>{words}</a>
      <span class="citation-preview" aria-hidden="true">
        {workLine(work)}
      </span>
    </span>
  );
}
