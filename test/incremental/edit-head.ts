/** Edits to what the head of a note says. */

import { changeNote } from './change-note.ts';
import type { Edit } from './edit.ts';
import { forget } from './forget.ts';
import { nth } from './nth.ts';
import { pick } from './pick.ts';
import { settlePiece } from './settle-piece.ts';
import { sentenceKinds } from './sketch.ts';

export const headValues = {
  date: ['', '2024-05-01', '2025-01-31', '2025-02-01', '2026-03-04', '2026-03-03T20:00:00Z'],
  updated: ['', '2026-04-01', '2026-05-01'],
  tags: ['', '[注意力]', '[注意力, 检测]', '[检测, C++]', '单独的'],
  series: ['', '一个系列', '另一个系列'],
  paper: ['', 'he2022', 'bao2022'],
  macros: ['', '{ "\\\\own": "\\\\alpha" }', '{ "\\\\own": "\\\\beta", "\\\\loss": "\\\\ell" }'],
  category: ['', 'vision', 'text/deep'],
  slug: ['', '别处'],
} as const;

export const titles = ['甲题', '乙题', '题 $x^2$ 目', '很长的题目：关于注意力', '丙题', '㊣题'] as const;

const head =
  (key: keyof typeof headValues): Edit =>
  (sketch, { a, b }) =>
    changeNote(sketch, a, (note) => {
      const { [key]: _, ...others } = note.head;
      const value = pick(headValues[key], b);
      return { ...note, head: value === '' ? others : { ...others, [key]: value } };
    });

export const editHead = {
  changeDate: head('date'),
  changeUpdated: head('updated'),
  retag: head('tags'),
  changeSeries: head('series'),
  changePaper: head('paper'),
  changeNoteMacros: head('macros'),
  changeCategory: head('category'),
  changeSlug: head('slug'),
  retitle: (sketch, { a, b, c }) =>
    changeNote(sketch, a, (note) => ({ ...note, title: `${pick(titles, b)}${c % 2 === 0 ? '' : note.id}` })),
  nameInTitle: (sketch, { a, b }) => {
    const to = nth(
      sketch.notes.filter(({ head }) => head.draft !== 'true'),
      b,
    );
    return changeNote(sketch, a, ({ inTitle, ...note }) =>
      to === undefined || inTitle !== undefined || to.id === note.id ? note : { ...note, inTitle: to.id },
    );
  },
  addAlias: (sketch, { a, b }) =>
    changeNote(sketch, a, (note) => {
      const { aliases, ...others } = note.head;
      return {
        ...note,
        head: aliases && b % 3 === 0 ? others : { ...others, aliases: `[/old/${note.id}-${b % 3}/]` },
      };
    }),
  toggleDraft: (sketch, { a, b }) => {
    const note = nth(sketch.notes, a);
    const isDraft = note?.head.draft === 'true';
    const careful = note && !isDraft && b % 6 !== 0 ? forget(sketch, { note: note.id }) : sketch;
    return changeNote(careful, a, (one) => ({ ...one, head: { ...one.head, draft: String(!isDraft) } }));
  },
  changeExcerpt: (sketch, { a, b, c }) =>
    changeNote(sketch, a, ({ excerpt, ...note }) => {
      if (excerpt && c % 3 === 0) return note;
      const kind = nth(sentenceKinds, b) ?? 'words';
      return { ...note, excerpt: settlePiece(kind, { a: c, b, c: b % 5 }, sketch, note) };
    }),
  buildOn: (sketch, { a, b }) => {
    const to = nth(
      sketch.notes.filter(({ head }) => head.draft !== 'true'),
      b,
    );
    return changeNote(sketch, a, (note) => {
      if (to === undefined || to.id === note.id) return { ...note, buildsOn: [], compares: [] };
      return to.id < note.id ? { ...note, buildsOn: [to.id] } : { ...note, compares: [to.id] };
    });
  },
} as const satisfies Record<string, Edit>;
