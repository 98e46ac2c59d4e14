/** The works that a note cites, by author and year. */

import { byCodePoint } from '../../src/model/by-code-point.ts';
import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import type { Work } from '../../src/model/work.ts';
import { WorkEntry } from './work-entry.tsx';

export function citedWorks(site: Site, note: Note): Work[] {
  const keys = new Set(note.citations.map(({ key }) => key));
  const works = [...keys].flatMap((key) => site.works.get(key) ?? []);
  const order = ({ authors, year, suffix }: Work) =>
    `${authors[0]?.family.toLowerCase() ?? ''} ${year}${suffix}`;
  return works.sort((a, b) => byCodePoint(order(a), order(b)));
}

export function References({ site, note }: { site: Site; note: Note }) {
  const works = citedWorks(site, note);
  if (works.length === 0) return null;
  return (
    <section class="references" aria-labelledby="参考文献-本篇">
      <h2 id="参考文献-本篇">参考文献</h2>
      <ol>
        {works.map((work) => (
          <li key={work.key} id={`ref-${work.key}`}>
            <WorkEntry work={work} />
          </li>
        ))}
      </ol>
    </section>
  );
}
