/** The notes of a folder → stamps of what is in them; one that stands as it stood is not read again. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { NoteBytes } from '../model/note-bytes.ts';
import type { Problem } from '../model/problem.ts';
import { standsStill } from '../model/stands-still.ts';
import type { Survey } from '../model/survey.ts';
import { readNoteBytes, unreadable } from './read-note-bytes.ts';

export interface StampedNote {
  readonly file: string;
  readonly stamp: string;
  /** Its bytes, with a stamp of what they are now. */
  readonly read: () => { readonly stamp: string; readonly bytes: NoteBytes };
}

/** Stamps by file, and how the files stood then. */
export interface StampMemory {
  readonly survey: Survey;
  readonly stamps: ReadonlyMap<string, string>;
}

export function stampNotes(
  folder: string,
  survey: Survey,
  last: StampMemory | undefined,
): { readonly notes: readonly StampedNote[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const notes = survey.notes.flatMap((file): StampedNote[] => {
    const readNow = () => {
      const bytes = readNoteBytes(join(folder, file));
      return { stamp: stampOf(bytes), bytes };
    };
    const known = last?.stamps.get(file);
    if (
      known !== undefined &&
      standsStill(survey.stats.get(file), last?.survey.stats.get(file), last?.survey.at ?? 0)
    ) {
      return [{ file, stamp: known, read: readNow }];
    }
    try {
      const now = readNow();
      return [{ file, stamp: now.stamp, read: () => now }];
    } catch (error) {
      problems.push(unreadable(file, error));
      return [];
    }
  });
  return { notes, problems };
}

const stampOf = ({ bytes, size }: NoteBytes): string =>
  createHash('sha256').update(bytes).update(`\0${size}`).digest('hex').slice(0, 32);
