/** The notes of a notebook, as far as they are wanted: made anew where something has changed, else as they were. */

import type { Shelf } from '../cache/shelf.ts';
import { compileNotes, type NoteMemory } from '../compile/compile-notes.ts';
import type { NoteOrder } from '../compile/note-order.ts';
import type { NoteContext } from '../model/made-note.ts';
import type { NoteFacts } from '../model/note.ts';
import type { Notebook } from '../model/notebook.ts';
import type { Problem } from '../model/problem.ts';
import type { Texts } from '../model/site.ts';
import { type StampMemory, stampNotes } from '../read/stamp-notes.ts';
import { problemOf } from '../report/problem-of.ts';
import type { Progress } from '../report/progress.ts';
import type { BuildOptions } from './build-options.ts';
import { type NoteMaker, noteMaker } from './note-maker.ts';

interface Means extends Required<Pick<BuildOptions, 'contentDir' | 'drafts' | 'cacheDir' | 'program'>> {
  readonly threads?: NonNullable<BuildOptions['threads']>;
  readonly shelf: Shelf;
}

/** What the next call need not do again. */
export interface NotesMemory {
  readonly stamps: StampMemory;
  readonly notes: NoteMemory;
  readonly makeHere: NoteMaker;
}

export interface Notes {
  readonly context: NoteContext;
  readonly facts: readonly NoteFacts[];
  readonly texts: Texts;
  readonly problems: readonly Problem[];
  readonly memory: NotesMemory;
}

export async function makeNotes(
  { config, glossary, lenient, survey }: Notebook,
  { contentDir, drafts, cacheDir, program, threads, shelf }: Means,
  progress: Progress,
  last?: Partial<NotesMemory>,
): Promise<Notes> {
  const { timezone, math, excerpt } = config;
  const context: NoteContext = { config: { timezone, math, excerpt }, lenient, drafts, glossary };
  const stamped = stampNotes(contentDir, survey, last?.stamps);
  const makeHere = last?.makeHere ?? noteMaker();
  const workshop = {
    context,
    program: program.notes,
    shelf,
    cacheDir,
    make: (order: NoteOrder) => makeHere(order, context),
    ...(threads && { threads }),
  };
  const { notes, texts, memory } = await compileNotes(stamped.notes, workshop, progress, last?.notes);

  const problems: Problem[] = [...stamped.problems];
  for (const note of notes) {
    problems.push(...note.problems, ...(note.facts?.problems ?? []));
  }
  const held = notes.filter(({ isHeld }) => isHeld).length;
  const facts = notes.flatMap((note) => note.facts ?? []);
  const stamps = {
    survey,
    stamps: new Map(stamped.notes.map(({ file, stamp }) => [file, stamp])),
  };
  return {
    context,
    facts,
    texts,
    problems: [...problems, ...(facts.length === 0 && held > 0 ? [onlyDrafts(held)] : [])],
    memory: { stamps, notes: memory, makeHere },
  };
}

function onlyDrafts(count: number): Problem {
  const advice = '加上 --drafts 连草稿一起，或者写好后删去 draft: true。';
  const message = `${count} 篇笔记都是草稿，网站里一篇也没有。`;
  return problemOf('some-note-is-ready', message, { file: '.' }, advice);
}
