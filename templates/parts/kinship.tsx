/** Where a note stands in the lineage: what its paper builds on, what builds on it, what it is set against. */

import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import { Lineage } from './lineage.tsx';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';

export function Kinship({ site, note }: { site: Site; note: Note }) {
  const { lineage } = site;
  const groups = [
    ['建立在', lineage.filter((tie) => tie.kind === 'builds-on' && tie.from === note).map((tie) => tie.to)],
    [
      '后来的改进',
      lineage.filter((tie) => tie.kind === 'builds-on' && tie.to === note).map((tie) => tie.from),
    ],
    [
      '对照',
      lineage
        .filter((tie) => tie.kind === 'compares' && (tie.from === note || tie.to === note))
        .map((tie) => (tie.from === note ? tie.to : tie.from)),
    ],
  ] as const;
  if (groups.every(([, notes]) => notes.length === 0)) return null;
  return (
    <section class="kinship">
      <h2>谱系</h2>
      <Lineage site={site} around={note} />
      <dl>
        {groups.map(([name, notes]) => {
          const distinct = [...new Set(notes)];
          if (distinct.length === 0) return null;
          return (
            <div key={name}>
              <dt>{name}</dt>
              {distinct.map((one) => (
                <dd key={one.file}>
                  <Link site={site} to={one.url}>
                    <Rich as="span" site={site} of={one.title.html} />
                  </Link>
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
