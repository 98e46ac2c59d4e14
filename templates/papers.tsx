/** Every work that the notebook cites, by year, with the notes that cite it. */

import { href } from '../src/model/href.ts';
import { letterYears } from '../src/model/letter-years.ts';
import type { NoteName } from '../src/model/note.ts';
import type { Page } from '../src/model/page.ts';
import type { Site } from '../src/model/site.ts';
import { citedWorks } from './parts/cited-works.ts';
import { drawDocument } from './parts/draw-document.tsx';
import { newest } from './parts/newest.ts';
import { PageHead } from './parts/page-head.tsx';
import { Rich } from './parts/rich.tsx';
import { SectionHead } from './parts/section-head.tsx';
import { WorkEntry } from './parts/work-entry.tsx';

/** No page for a notebook that cites nothing. */
export function papers(site: Site): Page[] {
  if (site.works.size === 0) return [];
  const citing = new Map<string, NoteName[]>();
  for (const note of site.notes) {
    const paper = site.works.get(note.frontMatter.paper ?? '');
    for (const key of new Set(
      [...(paper ? [paper] : []), ...citedWorks(site, note)].map((work) => work.key),
    )) {
      citing.set(key, [...(citing.get(key) ?? []), { file: note.file, url: note.url, title: note.title }]);
    }
  }
  const cited = letterYears([...citing.keys()].flatMap((key) => site.works.get(key) ?? []));
  if (citing.size === 0) return [];
  const title = '论文';
  const description = `这里的笔记引用过的 ${citing.size} 篇文献，按年份排列。`;
  const years = [...new Set(cited.map((work) => work.year))].sort().reverse();
  return [
    {
      url: '/papers/',
      title,
      ...newest(site.notes),
      shows: [cited, [...citing]],
      draw: () =>
        drawDocument(site, {
          url: '/papers/',
          title,
          description,
          main: (
            <>
              <PageHead label={['文献']} title={title} description={description} />
              {years.map((year) => {
                const works = cited.filter((work) => work.year === year);
                return (
                  <section key={year} class="papers">
                    <SectionHead count={works.length}>{year}</SectionHead>
                    <ol>
                      {works.map((work) => (
                        <li key={work.key} id={`ref-${work.key}`}>
                          <WorkEntry work={work} />
                          <p class="cited-by">
                            引用于{' '}
                            {citing.get(work.key)?.map((note, i) => (
                              <>
                                {i > 0 && '、'}
                                <a key={note.file} href={href(site.config, note.url)}>
                                  <Rich as="span" site={site} of={note.title.html} />
                                </a>
                              </>
                            ))}
                          </p>
                        </li>
                      ))}
                    </ol>
                  </section>
                );
              })}
            </>
          ),
        }),
    },
  ];
}
