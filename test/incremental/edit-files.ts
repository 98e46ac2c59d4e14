/** Edits to the files of notes: which there are, where they lie and what they are called. */

import { changeNote } from './change-note.ts';
import type { Edit } from './edit.ts';
import { forget } from './forget.ts';
import { nth } from './nth.ts';
import { pick } from './pick.ts';
import { fileOfNote } from './places-of.ts';
import type { NoteSketch, Sketch } from './sketch.ts';

export const folders = ['vision', 'text', 'text/deep', ''] as const;
export const names = ['vit', 'detr', 'mae', '仿射', 'sam', 'dino', 'swin', 'rcnn', 'glip', 'yolo'] as const;

/** A name that no other note bears, the first from some place on. */
function freeName({ notes, made }: Sketch, from: number): string {
  const free = names
    .map((_, i) => pick(names, from + i))
    .filter((name) => notes.every((note) => note.name !== name));
  return free[0] ?? `note${made}`;
}

const addTo = (sketch: Sketch, note: Omit<NoteSketch, 'id'>): Sketch => ({
  ...sketch,
  notes: [...sketch.notes, { ...note, id: sketch.made }],
  made: sketch.made + 1,
});

const freshNote = (sketch: Sketch): Omit<NoteSketch, 'id'> => ({
  folder: 'vision',
  name: freeName(sketch, 0),
  alone: false,
  title: `新题${sketch.made}`,
  head: {},
  buildsOn: [],
  compares: [],
  label: `n${sketch.made}`,
  pieces: [{ kind: 'words', to: 0, thing: '', way: 0 }],
  beside: {},
});

export const editFiles = {
  rename: (sketch, { a, b }) => changeNote(sketch, a, (note) => ({ ...note, name: freeName(sketch, b) })),
  move: (sketch, { a, b }) => changeNote(sketch, a, (note) => ({ ...note, folder: pick(folders, b) })),
  moveIntoFolder: (sketch, { a }) => changeNote(sketch, a, (note) => ({ ...note, alone: !note.alone })),
  relabel: (sketch, { a, b }) =>
    changeNote(sketch, a, (note) => ({ ...note, label: `m${note.id}-${b % 3}` })),
  addNote: (sketch, { a, b }) =>
    addTo(sketch, { ...freshNote(sketch), folder: pick(folders, a), name: freeName(sketch, b) }),
  deleteNote: (sketch, { a, b }) => {
    const gone = nth(sketch.notes, a);
    if (!gone) return sketch;
    const careful = b % 6 === 0 ? sketch : forget(sketch, { note: gone.id });
    return { ...careful, notes: careful.notes.filter(({ id }) => id !== gone.id) };
  },
  /** The same bytes once more, under another name. */
  copyNote: (sketch, { a }) => {
    const note = nth(sketch.notes, a);
    return note ? addTo(sketch, { ...note, name: freeName(sketch, a) }) : sketch;
  },
  /** Each gets what the other said. */
  swapNotes: (sketch, { a, b }) => {
    const [one, other] = [nth(sketch.notes, a), nth(sketch.notes, b)];
    if (!one || !other) return sketch;
    const at = ({ folder, name, alone, beside }: NoteSketch) => ({ folder, name, alone, beside });
    return {
      ...sketch,
      notes: sketch.notes.map((note) => {
        if (note === one) return { ...note, ...at(other) };
        return note === other ? { ...note, ...at(one) } : note;
      }),
    };
  },
  /** A new file bears as its name what was another note's title: a name in brackets now means the file. */
  addNamesake: (sketch, { a, b }) => {
    const title = nth(sketch.notes, a)?.title ?? '';
    const isTaken = sketch.notes.some(({ name }) => name === title);
    if (title === '' || isTaken || /[ $：]/.test(title)) return sketch;
    return addTo(sketch, { ...freshNote(sketch), folder: pick(folders, b), name: title });
  },
  /** A second note in a folder that was one note's own moves the first. */
  addBesideNote: (sketch, { a }) => {
    const note = nth(
      sketch.notes.filter(({ alone }) => alone),
      a,
    );
    const folder = note && fileOfNote(note).replace(/\/index\.md$/, '');
    if (!folder) return sketch;
    return addTo(sketch, { ...freshNote(sketch), folder, head: { category: 'vision' } });
  },
} as const satisfies Record<string, Edit>;
