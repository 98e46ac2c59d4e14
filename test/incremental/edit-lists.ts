/** Edits to the bibliography, the glossary and the pictures. */

import { changeNote } from './change-note.ts';
import { looks } from './draw-look.ts';
import type { Edit } from './edit.ts';
import { forget } from './forget.ts';
import { nth } from './nth.ts';
import { pick } from './pick.ts';
import type { Sketch, TermSketch, WorkSketch } from './sketch.ts';

export const works: readonly [WorkSketch, ...WorkSketch[]] = [
  { key: 'he2022', family: 'He', title: 'Masked Autoencoders', year: 2022 },
  { key: 'bao2022', family: 'Bao', title: 'Image Transformers', year: 2022 },
  { key: 'other2022', family: 'He', title: 'Another by the Same', year: 2022 },
];
export const terms: readonly [TermSketch, ...TermSketch[]] = [
  { term: '图像块', english: 'patch', definition: '一小块。', not: ['补丁'] },
  { term: '注意力', english: 'attention', definition: '看哪里。', not: [] },
];
export const shared = [
  'pictures/a.svg',
  'pictures/b.svg',
  'vision/c.png',
  'pictures/d.png',
  'text/data.txt',
] as const;

const changeWork = (sketch: Sketch, number: number, change: (work: WorkSketch) => WorkSketch): Sketch => {
  const chosen = nth(sketch.works, number);
  return { ...sketch, works: sketch.works.map((work) => (work === chosen ? change(work) : work)) };
};
const changeTerm = (sketch: Sketch, number: number, change: (term: TermSketch) => TermSketch): Sketch => {
  const chosen = nth(sketch.terms, number);
  return { ...sketch, terms: sketch.terms.map((term) => (term === chosen ? change(term) : term)) };
};
const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

export const editLists = {
  addWork: (sketch, { a }) => {
    const work = pick(works, a);
    return sketch.works.some(({ key }) => key === work.key)
      ? sketch
      : { ...sketch, works: [...sketch.works, work] };
  },
  retitleWork: (sketch, { a, b }) => changeWork(sketch, a, (work) => ({ ...work, title: `Title ${b % 3}` })),
  changeYear: (sketch, { a, b }) => changeWork(sketch, a, (work) => ({ ...work, year: 2020 + (b % 3) })),
  renameAuthor: (sketch, { a, b }) =>
    changeWork(sketch, a, (work) => ({ ...work, family: pick(['He', 'Li', '王'], b) })),
  reorderWorks: (sketch) => ({ ...sketch, works: sketch.works.toReversed() }),
  removeWork: (sketch, { a, b }) => {
    const key = nth(sketch.works, a)?.key ?? '';
    const careful = b % 6 === 0 ? sketch : forget(sketch, { thing: key });
    return { ...careful, works: sketch.works.filter((work) => work.key !== key) };
  },
  addTerm: (sketch, { a }) => {
    const term = pick(terms, a);
    return sketch.terms.some((one) => one.term === term.term)
      ? sketch
      : { ...sketch, terms: [...sketch.terms, term] };
  },
  removeTerm: (sketch, { a }) => ({ ...sketch, terms: sketch.terms.toSpliced(a % 2, 1) }),
  redefineTerm: (sketch, { a, b }) =>
    changeTerm(sketch, a, (term) => ({ ...term, definition: `定义${b % 3}。` })),
  forbidWord: (sketch, { a, b }) =>
    changeTerm(sketch, a, (term) => ({ ...term, not: pick([[], [`补丁`], ['论文'], ['正文', '这里']], b) })),
  replacePicture: (sketch, { a, b }) => {
    const file = pick(shared, a);
    return { ...sketch, pictures: { ...sketch.pictures, [file]: b % looks } };
  },
  deletePicture: (sketch, { a, b }) => {
    const file = pick(shared, a);
    const careful = b % 6 === 0 ? sketch : forget(sketch, { thing: file });
    return { ...careful, pictures: without(sketch.pictures, file) };
  },
  putBeside: (sketch, { a, b, c }) =>
    changeNote(sketch, a, (note) => {
      const file = pick(['thumbnail.svg', 'thumbnail.png', 'own.svg', 'own.png'], b);
      return { ...note, alone: true, beside: { ...note.beside, [file]: c % looks } };
    }),
  takeAway: (sketch, { a, b }) =>
    changeNote(sketch, a, (note) => ({
      ...note,
      beside: without(note.beside, nth(Object.keys(note.beside), b) ?? ''),
    })),
} as const satisfies Record<string, Edit>;
