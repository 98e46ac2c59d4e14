import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { differences } from './read-folder.ts';
import { Workshop } from './workshop.ts';

vi.mock('../../src/subset/open-cutter.ts', async () => (await import('./quick-cutter.ts')).quickCutter());

const { retouched } = vi.hoisted(() => ({ retouched: [] as boolean[] }));
vi.mock('../../src/build/retouch.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../src/build/retouch.ts')>();
  return {
    retouch: async (...words: Parameters<typeof actual.retouch>) => {
      const result = await actual.retouch(...words);
      retouched.push(result !== undefined);
      return result;
    },
  };
});

const asked = { drafts: false };

/** More than whose fonts are cut for the first view. */
const count = 51;
const body = '这是一篇很短的笔记，里面有一个公式 $a+b$，也有别的话。';
const fileOf = (i: number): string => `vision/note-${i}.md`;
const noteOf = (i: number, text = body): string =>
  `---\ntitle: 第 ${i} 篇\ndate: 2024-01-${`${(i % 28) + 1}`.padStart(2, '0')}\ntags: [检测]\n---\n\n摘要到此为止。\n\n<!-- more -->\n\n${text}\n`;
const whole = new Map(
  Array.from({ length: count }, (_, i) => [
    fileOf(i),
    noteOf(i, i === 9 ? `见[第三篇](note-3.md)。\n\n${body}` : body),
  ]),
);

const state: { workshop?: Workshop } = {};
beforeAll(async () => {
  state.workshop = await Workshop.open();
  await state.workshop.save(whole);
  await state.workshop.build(asked);
  await state.workshop.keep();
});
afterAll(() => state.workshop?.close());

type Edits = Readonly<Record<number, string>>;

interface Case {
  readonly what: string;
  /** In turn; each is built. */
  readonly edits: readonly Edits[];
  /** Whether the last of them changes only pages of notes. */
  readonly isOwn: boolean;
}

const cases: readonly Case[] = [
  { what: 'other common words', edits: [{ 3: noteOf(3, body.replace('很短', '不大')) }], isOwn: true },
  { what: 'a rare Han, which its page alone needs', edits: [{ 3: noteOf(3, `${body}饕餮`) }], isOwn: true },
  {
    what: 'the same rare Han in a second note',
    edits: [{ 3: noteOf(3, `${body}饕`) }, { 4: noteOf(4, `${body}饕`) }],
    isOwn: true,
  },
  {
    what: 'another rare Han, so that nobody needs the font of the first',
    edits: [{ 3: noteOf(3, `${body}饕`) }, { 3: noteOf(3, `${body}饕餮`) }],
    isOwn: true,
  },
  {
    what: 'a rare Han that goes again',
    edits: [{ 3: noteOf(3, `${body}饕`) }, { 3: noteOf(3) }],
    isOwn: false,
  },
  { what: 'a sign that no note had', edits: [{ 3: noteOf(3, `${body}→`) }], isOwn: false },
  { what: 'a character that no font has', edits: [{ 3: noteOf(3, `${body}𠀋`) }], isOwn: false },
  {
    what: 'a rare Han in so many notes that it belongs to the core',
    edits: [
      Object.fromEntries(Array.from({ length: 17 }, (_, i) => [i + 20, noteOf(i + 20, `${body}饕`)])),
      { 3: noteOf(3, `${body}饕`) },
    ],
    isOwn: false,
  },
  {
    what: 'words above something that is wrong, which the author is told where to find',
    edits: [{ 3: noteOf(3, `${body}𠀋`) }, { 3: noteOf(3, `再来一段。\n\n${body}𠀋`) }],
    isOwn: false,
  },
  {
    what: 'two notes at once',
    edits: [{ 3: noteOf(3, `${body}饕`), 5: noteOf(5, `再说，${body}`) }],
    isOwn: true,
  },
  {
    what: 'a formula of the same letters',
    edits: [{ 3: noteOf(3, body.replace('a+b', 'b+a')) }],
    isOwn: true,
  },
  {
    what: 'a formula of other letters',
    edits: [{ 3: noteOf(3, body.replace('a+b', 'a+\\xi')) }],
    isOwn: false,
  },
  {
    what: 'a heading, which others may link to',
    edits: [{ 3: noteOf(3, `${body}\n\n## 一节`) }],
    isOwn: false,
  },
  { what: 'the excerpt', edits: [{ 3: noteOf(3).replace('摘要', '摘录') }], isOwn: false },
  { what: 'the title', edits: [{ 3: noteOf(3).replace('第 3 篇', '第三篇') }], isOwn: false },
  { what: 'a tag', edits: [{ 3: noteOf(3).replace('检测', '分割') }], isOwn: false },
  { what: 'a link', edits: [{ 3: noteOf(3, `${body}[另一篇](note-4.md)`) }], isOwn: false },
  {
    what: 'what stands around a link',
    edits: [{ 9: noteOf(9, `再见[第三篇](note-3.md)。\n\n${body}`) }],
    isOwn: false,
  },
  {
    what: 'words after a link',
    edits: [{ 9: noteOf(9, `见[第三篇](note-3.md)。\n\n${body}\n\n还有一句。`) }],
    isOwn: true,
  },
  {
    what: 'so much more to read that lists tell it',
    edits: [{ 3: noteOf(3, `${body}\n\n${'这是一句话。'.repeat(30)}`) }],
    isOwn: false,
  },
  { what: 'a draft', edits: [{ 3: noteOf(3).replace('tags:', 'draft: true\ntags:') }], isOwn: false },
  { what: 'a mistake', edits: [{ 3: noteOf(3, `${body}[没有](nowhere.md)`) }], isOwn: false },
  {
    what: 'nothing but the time of the file',
    edits: [{ 3: `${noteOf(3)} ` }, { 3: noteOf(3) }],
    isOwn: true,
  },
];

test.each(cases)('$what: as a clean build would have it', async ({ edits, isOwn }) => {
  const { workshop } = state;
  if (!workshop) throw new Error('not begun');
  await workshop.goBack();
  await workshop.save(whole);
  await workshop.build(asked);
  let files = whole;
  for (const edit of edits) {
    files = new Map([
      ...files,
      ...Object.entries(edit).map(([i, text]) => [fileOf(Number(i)), text] as const),
    ]);
    await workshop.save(files);
    retouched.length = 0;
    const built = await workshop.build(asked);
    const isOurs = retouched.at(-1);
    const clean = await workshop.buildClean(asked);
    expect(built.told).toEqual(clean.told);
    expect(differences(built.files, clean.files)).toEqual([]);
    if (edit === edits.at(-1)) expect(isOurs).toBe(isOwn);
  }
  // Nor does the next build find anything to do.
  const again = await workshop.build(asked);
  expect(again.isFresh || retouched.at(-1)).toBe(true);
});

test('where somebody has touched the site in place, all of it is looked at', async () => {
  const { workshop } = state;
  if (!workshop) throw new Error('not begun');
  await workshop.goBack();
  await workshop.save(whole);
  await workshop.build(asked);
  await rm(join(workshop.site(0), 'tags/index.html'));
  await workshop.save(new Map([...whole, [fileOf(3), noteOf(3, `${body}。`)]]));
  retouched.length = 0;
  const built = await workshop.build(asked);
  expect(retouched).toEqual([false]);
  expect(differences(built.files, (await workshop.buildClean(asked)).files)).toEqual([]);
});
