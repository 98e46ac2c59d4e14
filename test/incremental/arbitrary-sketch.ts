/** Draws small notebooks: a few notes in categories, with text, references and files that tie them to one another. */

import fc from 'fast-check';
import { looks } from './draw-look.ts';
import { folders, names } from './edit-files.ts';
import { titles } from './edit-head.ts';
import { shared, terms, works } from './edit-lists.ts';
import { type EditName, edits } from './edits.ts';
import { pick } from './pick.ts';
import type { NoteSketch, Sketch } from './sketch.ts';

const settings: Sketch['settings'] = {
  written: true,
  plain: { title: '笔记', url: 'https://notes.example.org', timezone: 'Asia/Shanghai' },
  categories: {
    vision: { name: '视觉', order: 1 },
    text: { name: '文字', order: 2 },
    'text/deep': { name: '深处', order: 3 },
  },
  navigation: ['/archive/'],
  macros: { '\\loss': '\\mathcal{L}' },
  brackets: false,
};

const note = (id: number): NoteSketch => ({
  id,
  folder: pick(folders, id),
  name: pick(names, id),
  alone: id % 3 === 0,
  title: `${pick(titles, id)}${id}`,
  head: id % 4 === 3 ? {} : { date: `2025-0${1 + (id % 9)}-01` },
  buildsOn: [],
  compares: [],
  label: `n${id}`,
  pieces: [{ kind: 'words', to: id, thing: '', way: id }],
  beside: {},
});

/** @param count of notes that say next to nothing */
export const plainSketch = (count: number): Sketch => ({
  settings,
  notes: Array.from({ length: count }, (_, id) => note(id)),
  works,
  terms,
  pictures: Object.fromEntries(shared.map((file, i) => [file, i % looks])),
  made: count,
});

export const arbitraryChoice = fc.record({ a: fc.nat(99), b: fc.nat(99), c: fc.nat(99) });

const writing: readonly EditName[] = ['addPiece', 'addSentence'];
const rest: readonly EditName[] = [
  'retag',
  'changeSeries',
  'addAlias',
  'changePaper',
  'changeUpdated',
  'changeDate',
  'changeNoteMacros',
  'changeExcerpt',
  'buildOn',
  'nameInTitle',
  'putBeside',
  'toggleDraft',
];
const seldom: readonly EditName[] = ['leaveOutSettings', 'addBroken', 'changeBrackets', 'changeCitations'];

/** Whatever an author may do to a plain notebook may also have been done before. */
const arbitraryEdit = fc.oneof(
  { weight: 120, arbitrary: fc.constantFrom(...writing) },
  { weight: 60, arbitrary: fc.constantFrom(...rest) },
  { weight: 1, arbitrary: fc.constantFrom(...seldom) },
);

export const arbitrarySketch: fc.Arbitrary<Sketch> = fc
  .tuple(
    fc.integer({ min: 3, max: 8 }),
    fc.array(fc.tuple(arbitraryEdit, arbitraryChoice), { minLength: 20, maxLength: 60, size: 'max' }),
  )
  .map(([count, done]) =>
    done.reduce((sketch, [name, choice]) => edits[name](sketch, choice), plainSketch(count)),
  );
