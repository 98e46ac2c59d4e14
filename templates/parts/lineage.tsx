/** The lineage map: one note a row, oldest paper first, and beside the rows an arc for each tie between two. */

import { href } from '../../src/model/href.ts';
import type { Note } from '../../src/model/note.ts';
import type { Site, Tie } from '../../src/model/site.ts';
import { Rich } from './rich.tsx';

/** Height of a row and width of the arcs, in px at the text size of the list. */
const ROW = 36;
const WIDTH = 120;

interface LineageProps {
  readonly site: Site;
  /** Only the notes tied to this one. */
  readonly around?: Note;
}

/** Oldest first; a note never stands above one that it builds on, which `site.notes` may not grant when dates are equal. */
function rowsOf(site: Site, ties: readonly Tie[]): Note[] {
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const yearOf = (note: Note) => Number(site.works.get(note.frontMatter.paper ?? '')?.year ?? Number.POSITIVE_INFINITY);
  const waiting = [...site.notes].reverse().filter((note) => tied.has(note));
  waiting.sort((a, b) => (yearOf(a) === yearOf(b) ? 0 : yearOf(a) - yearOf(b)));
  const rows: Note[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex((note) =>
      ties.every((tie) => tie.kind !== 'builds-on' || tie.from !== note || rows.includes(tie.to)),
    );
    rows.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return rows;
}

const sayings = {
  'builds-on': (title: string) => `建立在《${title}》之上`,
  compares: (title: string) => `与《${title}》对照`,
};

export function Lineage({ site, around }: LineageProps) {
  const ties = around ? site.lineage.filter(({ from, to }) => from === around || to === around) : site.lineage;
  if (ties.length === 0) return null;
  const rows = rowsOf(site, ties);
  const middle = (note: Note): number => rows.indexOf(note) * ROW + ROW / 2;
  return (
    <div class="lineage">
      <svg viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`} width={WIDTH} height={rows.length * ROW} aria-hidden="true">
        {ties.map(({ from, to, kind }) => {
          const [start, end] = [middle(to), middle(from)];
          const reach = Math.min(WIDTH - 12, 14 + Math.abs(end - start) * 0.42);
          const x = WIDTH - 6;
          return (
            <path
              key={`${from.file} ${to.file} ${kind}`}
              class={kind}
              d={`M${x} ${start}C${x - reach} ${start} ${x - reach} ${end} ${x} ${end}`}
            />
          );
        })}
        {rows.map((note) => (
          <circle key={note.file} cx={WIDTH - 6} cy={middle(note)} r={note === around ? 5 : 3.5} />
        ))}
      </svg>
      <ol>
        {rows.map((note) => (
          <li key={note.file}>
            {note === around ? (
              <b aria-current="page">
                <Rich as="span" site={site} of={note.title.html} />
              </b>
            ) : (
              <a href={href(site.config, note.url)}>
                <Rich as="span" site={site} of={note.title.html} />
              </a>
            )}
            <span class="sr-only">
              {ties
                .filter((tie) => tie.from === note)
                .map(({ kind, to }) => `，${sayings[kind](to.title.text)}`)
                .join('')}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
