/** Notes in a dense list, a line each, under the years that they are from. */

import { groupYears } from '../../src/model/group-years.ts';
import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import { NoteRow } from './note-row.tsx';
import { SectionHead } from './section-head.tsx';
import { yearName } from './year-name.ts';

export function NoteRows({ site, notes }: { site: Site; notes: readonly Note[] }) {
  return (
    <>
      {groupYears(notes).map(({ year, notes: inYear }) => (
        <section key={year} class="section">
          <SectionHead count={inYear.length}>{yearName(year)}</SectionHead>
          <ol class="note-rows">
            {inYear.map((note) => (
              <NoteRow key={note.file} site={site} note={note} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
