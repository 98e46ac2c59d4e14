/** Small notebooks, each one edit away from the last, in which anything that notes are related by may change. */

import fc from 'fast-check';
import type { FrontMatter } from '../../src/model/front-matter.ts';
import type { Glyphs } from '../../src/model/glyphs.ts';
import type { Link, NoteFacts } from '../../src/model/note.ts';
import type { Asset } from '../../src/model/site.ts';
import type { SiteConfig } from '../../src/model/site-config.ts';
import type { Term } from '../../src/model/term.ts';
import type { Work } from '../../src/model/work.ts';
import { defaultConfig } from '../../src/read/default-config.ts';
import type { Given } from '../../src/relate/keep-given.ts';
import { makeNote } from './make-note.ts';

export interface DrawnNotebook {
  readonly given: Given;
  readonly notes: readonly NoteFacts[];
}

interface SketchedNote {
  readonly file: string;
  readonly head: Partial<FrontMatter>;
  readonly rest: Partial<NoteFacts>;
}

interface Sketch {
  readonly notes: readonly SketchedNote[];
  readonly config: Partial<SiteConfig>;
  readonly works: readonly Work[];
  readonly terms: readonly Term[];
  readonly assets: readonly Asset[];
  /** That nobody could read. */
  readonly files: readonly string[];
}

/** The last is in none of our fonts. */
const name = fc.constantFrom('甲', '乙', '丙', 'ཀ');
const slot = fc.constantFrom('a', 'b', 'c', 'd');
const place = fc.record({ file: fc.constant('x.md'), line: fc.nat(2).map((n) => n + 1) });
const some = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { maxLength: 2 });

const link: fc.Arbitrary<Link> = fc.record({
  target: fc.oneof(
    slot,
    slot.map((one) => `${one}.md`),
    slot.map((one) => `[[${one}]]`),
    name.map((one) => `[[${one}]]`),
    fc.constantFrom('图.png', '[[图.png]]', 'data.txt', '旧', '分类', '分类/a', 'glossary'),
  ),
  anchor: fc.constantFrom('', '节', '段'),
  written: fc.constant('写'),
  place,
});

const glyphs: fc.Arbitrary<Glyphs> = fc.record({
  regular: some(name).map((all) => all.join('')),
  bold: some(name).map((all) => all.join('')),
  formulas: fc.constantFrom({}, { 'italic 400 KaTeX_Math': 'x' }, { 'normal 400 KaTeX_Main': 'ab' }),
  classes: fc.constantFrom([], ['mord'], ['mord', 'sqrt']),
});

const label = fc.record({
  name: fc.constantFrom('eq:a', 'eq:b', 'eq:c'),
  kind: fc.constant('式'),
  number: fc.constantFrom('1', '2'),
  title: fc.constantFrom('', '题'),
  id: fc.constant('eq'),
  place,
});

const head: fc.Arbitrary<Partial<FrontMatter>> = fc.oneof(
  fc.record({ date: fc.constantFrom('2025-01-01', '2025-02-01', '2026-01-01') }),
  fc.record({ updated: fc.constantFrom('2026-01-01', '2026-02-01') }),
  fc.record({ category: fc.constantFrom('分类', '分类/深', '') }),
  fc.record({ tags: some(name) }),
  fc.record({ series: name }),
  fc.record({ paper: fc.constantFrom('w1', 'w2') }),
  fc.record({ slug: fc.constantFrom('a', 'z') }),
  fc.record({ aliases: some(fc.constantFrom('/旧/', '/b/')) }),
  fc.record({ buildsOn: some(slot) }),
  fc.record({ compares: some(slot) }),
  fc.record({ places: fc.dictionary(fc.constantFrom('slug', 'builds-on', 'paper'), place, { maxKeys: 2 }) }),
);

const rest: fc.Arbitrary<Partial<NoteFacts>> = fc.oneof(
  name.map((text) => ({ title: { text, html: [text] } })),
  name.map((text) => ({ excerpt: { text, html: [text] } })),
  fc.record({ minutes: fc.nat(3) }),
  fc.nat(9).map((han) => ({
    counts: { han, words: 0, inlineMath: 0, displayMath: 0, code: 0, images: 0 },
  })),
  fc.record({ ids: some(fc.constantFrom('节', '段')) }),
  fc.record({ links: some(link) }),
  fc.record({ images: some(link) }),
  fc.record({
    mentions: some(
      fc.record({
        target: slot.map((one) => `${one}.md`),
        sentence: name.map((text) => [text]),
        glyphs,
      }),
    ),
  }),
  fc.record({ labels: some(label) }),
  fc.record({
    references: some(fc.record({ label: fc.constantFrom('eq:a', 'eq:b', 'eq:c', 'a#eq:a'), place })),
  }),
  fc.record({
    citations: some(fc.record({ key: fc.constantFrom('w1', 'w2', 'he2020'), certain: fc.boolean(), place })),
  }),
  fc.record({ glyphs }),
  fc.record({ cardGlyphs: glyphs }),
  fc.record({ terms: some(name) }),
);

const work = (key: string): fc.Arbitrary<Work> =>
  fc.record({
    key: fc.constant(key),
    authors: fc.constant([]),
    title: name,
    year: fc.constantFrom('2020', '2021'),
    ...{ venue: name, pages: fc.constant(''), doi: fc.constant(''), arxiv: fc.constant('') },
    ...{ url: fc.constant(''), bibtex: fc.constant(''), place },
  });

const term: fc.Arbitrary<Term> = fc.record({
  term: name,
  english: fc.constantFrom('a', 'b'),
  definition: name,
  not: fc.constant([]),
});

const asset: fc.Arbitrary<Asset> = fc.record({
  file: fc.constantFrom('图.png', 'thumbnail.svg'),
  url: fc.constantFrom('/assets/图.1.png', '/assets/图.2.png'),
  svg: fc.constantFrom('<svg/>', '<svg>丁</svg>', '<svg>ཁ</svg>'),
});

type Edit = (sketch: Sketch) => Sketch;

const editNote = (change: (note: SketchedNote) => SketchedNote, at: number): Edit =>
  function edit(sketch) {
    return { ...sketch, notes: sketch.notes.map((note, i) => (i === at ? change(note) : note)) };
  };

const at = fc.nat(3);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(rest, at)
      .map(([more, i]) => editNote((note) => ({ ...note, rest: { ...note.rest, ...more } }), i)),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(head, at)
      .map(([more, i]) => editNote((note) => ({ ...note, head: { ...note.head, ...more } }), i)),
  },
  fc
    .tuple(fc.constantFrom('a', 'b', '分类/a', '深/b'), fc.constantFrom('.md', '/index.md', '.markdown'), at)
    .map(([path, end, i]) => editNote((note) => ({ ...note, file: `${path}${end}` }), i)),
  fc
    .record({ title: name, language: fc.constantFrom('zh-Hans', 'zh-Hant') })
    .map((config) => (sketch: Sketch) => ({ ...sketch, config: { ...sketch.config, ...config } })),
  fc.record({ name, order: fc.nat(2), description: fc.constant('') }).map((category) => (sketch: Sketch) => ({
    ...sketch,
    config: { ...sketch.config, categories: { 分类: category } },
  })),
  fc.tuple(work('w1'), fc.option(work('w2'))).map(([one, other]) => (sketch: Sketch) => ({
    ...sketch,
    works: other ? [one, other] : [one],
  })),
  some(term).map((terms) => (sketch: Sketch) => ({ ...sketch, terms })),
  fc
    .uniqueArray(asset, { maxLength: 2, selector: ({ file }) => file })
    .map((assets) => (sketch: Sketch) => ({ ...sketch, assets })),
  some(fc.constantFrom('data.txt', '甲.txt')).map((files) => (sketch: Sketch) => ({ ...sketch, files })),
);

const here = { file: 'x.md', line: 1 };
const to = (target: string): Link => ({
  target,
  anchor: target.endsWith('.md') ? '节' : '',
  written: target,
  place: here,
});
const drawn = (regular: string): Glyphs => ({ regular, bold: '', formulas: {}, classes: [] });

/** Each note is tied to the next in every way. */
const first: Sketch = {
  notes: ['a', 'b', 'c', 'd'].map((one, i, all) => {
    const next = all[(i + 1) % all.length] ?? one;
    return {
      file: `${one}.md`,
      head: { date: `2025-0${i + 1}-01`, tags: ['甲'], series: '乙', paper: 'w1', compares: [next] },
      rest: {
        title: { text: `题${one}`, html: [`题${one}`] },
        ids: ['节'],
        links: [`[[${next}]]`, 'tags', 'glossary', 'data.txt', '图.png', `${next}.md`].map(to),
        images: ['图.png'].map(to),
        mentions: [{ target: `${next}.md`, sentence: ['句'], glyphs: drawn('句') }],
        labels: [{ name: `eq:${one}`, kind: '式', number: '1', title: '', id: 'eq', place: here }],
        references: [{ label: `eq:${next}`, place: here }],
        citations: [{ key: 'w1', certain: true, place: here }],
        terms: ['甲'],
      },
    };
  }),
  config: {},
  works: [
    {
      ...{ key: 'w1', authors: [], title: '作', year: '2020', venue: '', pages: '', doi: '', arxiv: '' },
      ...{ url: '', bibtex: '', place: here },
    },
  ],
  terms: [{ term: '甲', english: 'a', definition: '', not: [] }],
  assets: [{ file: '图.png', url: '/assets/图.0.png' }],
  files: ['data.txt'],
};

/** All of it anew, as if it had been read from the disk. */
function drawNotebook({ notes, config, works, terms, assets, files }: Sketch): DrawnNotebook {
  const once = new Map(notes.map((note) => [note.file, note]));
  return {
    given: {
      config: { ...defaultConfig, ...config },
      files: new Set([...assets.map(({ file }) => file), ...files]),
      works: new Map(works.map((one) => [one.key, one])),
      glossary: [...new Map(terms.map((one) => [one.term, one])).values()],
      assets: new Map(assets.map((one) => [one.file, { ...one }])),
    },
    notes: Array.from(once.values(), ({ file, head, rest }) => structuredClone(makeNote(file, head, rest))),
  };
}

/** Each is what an edit makes of the one before. */
export const arbitraryNotebooks: fc.Arbitrary<readonly DrawnNotebook[]> = fc
  .array(edit, { minLength: 2, maxLength: 40, size: 'max' })
  .map((edits) => {
    const sketches = [first];
    for (const change of edits) sketches.push(change(sketches.at(-1) ?? first));
    return sketches.map(drawNotebook);
  });
