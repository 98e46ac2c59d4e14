/** The lineage map: one note a row, oldest paper first, and beside the rows an arc for each tie between two. */

import { href } from '../../src/model/href.ts';
import type { Kin, Site, Tie } from '../../src/model/site.ts';
import { Rich } from './rich.tsx';

/** Height of a row, in px, as the style sheet has it. */
const ROW = 36;
/** How far an arc may bend out, in px. */
const MOST_REACH = 96;

interface LineageProps {
  readonly site: Site;
  readonly ties: readonly Tie[];
  /** The file of the note that is looked at. */
  readonly around?: string;
}

/** Oldest first; a note never stands above one that it builds on, which its number may not grant when dates are equal. */
function rowsOf(site: Site, ties: readonly Tie[]): Kin[] {
  const tied = new Map(ties.flatMap(({ from, to }) => [from, to]).map((note) => [note.file, note]));
  const yearOf = ({ paper }: Kin) => Number(site.works.get(paper)?.year ?? Number.POSITIVE_INFINITY);
  const waiting = [...tied.values()].sort((a, b) => a.number - b.number);
  waiting.sort((a, b) => (yearOf(a) === yearOf(b) ? 0 : yearOf(a) - yearOf(b)));
  const rows: Kin[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex((note) =>
      ties.every(
        ({ from, to, kind }) =>
          kind !== 'builds-on' || from.file !== note.file || rows.some(({ file }) => file === to.file),
      ),
    );
    rows.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return rows;
}

const sayings = {
  'builds-on': (title: string) => `建立在《${title}》之上`,
  compares: (title: string) => `与《${title}》对照`,
};

export function Lineage({ site, ties, around }: LineageProps) {
  if (ties.length === 0) return null;
  const rows = rowsOf(site, ties);
  const reach = ({ from, to }: Tie) => Math.min(MOST_REACH, 14 + Math.abs(middle(from) - middle(to)) * 0.42);
  const middle = ({ file }: Kin): number => rows.findIndex((note) => note.file === file) * ROW + ROW / 2;
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
          <circle key={note.file} cx={width - 6} cy={middle(note)} r={note.file === around ? 5 : 3.5} />
        ))}
      </svg>
      <ol>
        {rows.map((note) => (
          <li key={note.file}>
            {note.file === around ? (
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
                .filter((tie) => tie.from.file === note.file)
                .map(({ kind, to }) => `，${sayings[kind](to.title.text)}`)
                .join('')}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
