/** Where a note stands in the lineage: what its paper builds on, what builds on it, what it is set against. */

import type { Note } from '../../src/model/note.ts';
import type { Site, Tie } from '../../src/model/site.ts';
import { Lineage } from './lineage.tsx';
import { Link } from './link.tsx';
import { Rich } from './rich.tsx';

export function Kinship({ site, note }: { site: Site; note: Note }) {
  const ties = site.relations.get(note.file)?.ties ?? [];
  const goesOut = ({ from }: Tie): boolean => from.file === note.file;
  const [built, compared] = [of('builds-on'), of('compares')];
  const groups = [
    ['建立在', built.filter(goesOut).map(({ to }) => to)],
    ['后来的改进', built.filter((tie) => !goesOut(tie)).map(({ from }) => from)],
    ['对照', compared.map((tie) => (goesOut(tie) ? tie.to : tie.from))],
  ] as const;
  if (groups.every(([, notes]) => notes.length === 0)) return null;
  return (
    <section class="kinship">
      <h2>谱系</h2>
      <Lineage site={site} ties={ties} around={note.file} />
      <dl>
        {groups.map(([name, notes]) => {
          const distinct = [...new Map(notes.map((one) => [one.file, one])).values()];
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
  function of(kind: Tie['kind']): readonly Tie[] {
    return ties.filter((tie) => tie.kind === kind);
  }
}
