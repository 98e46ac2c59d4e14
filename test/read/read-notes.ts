/** A folder → its notes as read: decoded, their front matter taken off; and what is wrong with the folder and with them. */

import type { Source } from '../../src/model/notebook.ts';
import type { Problem } from '../../src/model/problem.ts';
import { noteOf } from '../../src/read/read-note.ts';
import { readNotebook } from '../../src/read/read-notebook.ts';
import { stampNotes } from '../../src/read/stamp-notes.ts';

export async function readNotes(dir: string): Promise<{ sources: Source[]; problems: Problem[] }> {
  const { config, lenient, survey, problems } = await readNotebook(dir);
  const stamped = stampNotes(dir, survey, undefined);
  const readings = stamped.notes.map(({ file, read }) =>
    noteOf(read().bytes, file, { timezone: config.timezone, lenient }),
  );
  return {
    sources: readings.flatMap(({ source }) => source ?? []),
    problems: [...problems, ...stamped.problems, ...readings.flatMap((reading) => reading.problems)],
  };
}
