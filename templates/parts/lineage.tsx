/** The lineage map: one note a row, oldest paper first, and beside the rows an arc for each tie between two. */

import { href } from '../../src/model/href.ts';
import type { Note } from '../../src/model/note.ts';
import type { Site, Tie } from '../../src/model/site.ts';
import { Rich } from './rich.tsx';

/** Height of a row, in px, as the style sheet has it. */
const ROW = 36;
/** How far an arc may bend out, in px. */
const MOST_REACH = 96;

interface LineageProps {
  readonly site: Site;
  /** Only the notes tied to this one. */
  readonly around?: Note;
}

/** Oldest first; a note never stands above one that it builds on, which `site.notes` may not grant when dates are equal. */
function rowsOf(site: Site, ties: readonly Tie[]): Note[] {
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const yearOf = (note: Note) =>
    Number(site.works.get(note.frontMatter.paper ?? '')?.year ?? Number.POSITIVE_INFINITY);
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
  const ties = around
    ? site.lineage.filter(({ from, to }) => from === around || to === around)
    : site.lineage;
  if (ties.length === 0) return null;
  const rows = rowsOf(site, ties);
  const reach = ({ from, to }: Tie) => Math.min(MOST_REACH, 14 + Math.abs(middle(from) - middle(to)) * 0.42);
  const middle = (note: Note): number => rows.indexOf(note) * ROW + ROW / 2;
  // A curve comes three quarters of the way to its control points.
  const width = Math.ceil(Math.max(...ties.map(reach)) * 0.75) + 12;
  return (
    <div class="lineage">
      <svg
        viewBox={`0 0 ${width} ${rows.length * ROW}`}
        width={width}
        height={rows.length * ROW}
        aria-hidden="true"
      >
        {ties.map((tie) => {
          const { from, to, kind } = tie;
          const [start, end] = [middle(to), middle(from)];
          const [x, out] = [width - 6, width - 6 - reach(tie)];
          return (
            <path
              key={`${from.file} ${to.file} ${kind}`}
              class={kind}
              d={`M${x} ${start}C${out} ${start} ${out} ${end} ${x} ${end}`}
            />
          );
        })}
        {rows.map((note) => (
          <circle key={note.file} cx={width - 6} cy={middle(note)} r={note === around ? 5 : 3.5} />
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
