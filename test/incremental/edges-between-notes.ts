/** What ties the pages of a site by way of notes and the files beside them: an edit each, and the pages that it changes. */

import { type Edge, instead, page } from './edge.ts';

const [a, b, c] = [page('vision/a'), page('vision/b'), page('vision/c')];
const [d, e, f] = [page('text/d'), page('text/deep/e'), page('text/deep/f')];
const home = 'index.html';
const [vision, text, archive] = [page('vision'), page('text'), page('archive')];

export const edgesBetweenNotes: readonly Edge[] = [
  {
    edit: 'a title stands in links, references, backlinks, neighbours, series, lineage, other titles and lists',
    files: { 'vision/a.md': instead('title: 甲', 'title: 论文') },
    changes: [a, b, c, e, f, home, vision, archive, page('tags/甲签'), page('glossary'), page('text/deep')],
  },
  {
    edit: 'a date orders lists, neighbours and numbers',
    files: { 'vision/a.md': instead('2025-01-01', '2025-02-15') },
    changes: [a, b, c, home, vision, archive, page('tags/甲签'), 'sitemap.xml'],
  },
  {
    edit: 'a date of another year makes a page for it',
    files: { 'vision/a.md': instead('2025-01-01', '2024-01-01') },
    changes: [a, page('archive/2024'), page('archive/2025'), archive, home],
  },
  {
    edit: 'a day of change stands on the page and in the sitemap',
    files: { 'vision/a.md': instead('tags:', 'updated: 2026-06-01\ntags:') },
    changes: [a, 'sitemap.xml'],
  },
  {
    edit: 'a new tag has a page, one that fewer bear says so, and one that nobody bears has none',
    files: { 'vision/a.md': instead('甲签', '新签'), 'vision/c/index.md': instead('tags: [乙签]\n', '') },
    changes: [a, c, page('tags/甲签'), page('tags/新签'), page('tags/乙签'), page('tags'), home, vision],
  },
  {
    edit: 'a note that leaves a series leaves the others',
    files: { 'vision/a.md': instead('series: 系列\n', '') },
    changes: [a, b],
  },
  {
    edit: 'the beginning of a note stands on cards',
    files: { 'vision/a.md': instead('为损失', '为代价') },
    changes: [a, home, vision, page('tags/甲签')],
  },
  {
    edit: 'what is numbered before it gives another number to what others refer to',
    files: {
      'vision/a.md': (before) =>
        before.replace('## 方法', () => '## 从前\n\n$$\nw = 0 \\label{eq:w}\n$$\n\n## 方法'),
    },
    changes: [a, b],
  },
  {
    edit: 'an equation is called otherwise, here and there',
    files: { 'vision/a.md': instead('eq:a', 'eq:z'), 'vision/b.md': instead('eq:a', 'eq:z') },
    changes: [a, b],
  },
  {
    edit: 'an anchor that is nearly what a link says is what it leads to',
    files: { 'vision/a.md': instead('Tail-End', 'TailEnd') },
    changes: [a, d],
  },
  {
    edit: 'the sentence around a link stands where it leads',
    files: { 'vision/b.md': instead('里说过', '里早就说过') },
    changes: [a, b],
  },
  {
    edit: 'a note that goes leaves its neighbours, its backlinks and the lists',
    restyles: true,
    files: { 'vision/b.md': undefined },
    changes: [a, b, c, home, vision, archive, page('papers'), page('tags'), 'sitemap.xml'],
  },
  {
    edit: 'a draft is as good as gone',
    restyles: true,
    files: { 'vision/b.md': instead('date:', 'draft: true\ndate:') },
    changes: [a, b, c, home, vision, archive, 'sitemap.xml'],
  },
  {
    edit: 'a new note is a neighbour, and renumbers the newer ones',
    files: { 'vision/g.md': '---\ntitle: 新\ndate: 2025-02-10\n---\n\n话。\n' },
    changes: [page('vision/g'), b, c, e, f, home, vision, archive, 'sitemap.xml'],
  },
  {
    edit: 'a note in another category is linked to at another address',
    restyles: true,
    files: {
      'vision/a.md': undefined,
      'text/a.md':
        '---\ntitle: 甲\ndate: 2025-01-01\n---\n\n$$\nx \\label{eq:a}\n$$\n\n## 方法 {#sec:a}\n\n:::theorem{#thm:a}\n有。\n:::\n',
      'text/d.md': '---\ntitle: 丁\n---\n\n没有链接。\n',
    },
    changes: [a, page('text/a'), b, c, d, e, home, vision, text, archive],
  },
  {
    edit: 'a category in the front matter moves a note on the lists alone',
    files: { 'vision/b.md': instead('date:', 'category: text\ndate:') },
    changes: [a, b, c, d, home, vision, text, archive],
  },
  {
    edit: 'a note under another name is found by its title',
    files: {
      'vision/c/index.md': undefined,
      'vision/z.md': '---\ntitle: 丙\ndate: 2025-03-01\n---\n\n话。\n',
    },
    changes: [c, page('vision/z'), b, e, home, vision, 'sitemap.xml'],
  },
  {
    edit: 'a file that bears as its name what was a title takes the link over',
    files: { 'text/丙.md': '---\ntitle: 夺\n---\n\n话。\n' },
    changes: [e, c, page('text/丙'), d],
  },
  {
    edit: 'a second note in a folder that was one note’s own moves the first',
    files: { 'vision/c/h.md': '---\ntitle: 新\ncategory: vision\n---\n\n话。\n' },
    changes: [c, page('vision/c/index'), page('vision/c/h'), e, b, home],
  },
  {
    edit: 'a slug changes the address in every link',
    files: {
      'vision/a.md': instead('date:', 'slug: elsewhere\ndate:'),
      'vision/c/index.md': instead('on: a', 'on: elsewhere'),
    },
    changes: [a, page('vision/elsewhere'), b, c, d, home, vision, archive, page('glossary')],
  },
  {
    edit: 'an alias is a page that leads on',
    files: { 'vision/a.md': instead('date:', 'aliases: [/old/a/]\ndate:') },
    changes: [page('old/a'), '_redirects'],
  },
  {
    edit: 'ties of the lineage, one that goes and one that comes, change both ends and the map',
    files: {
      'vision/c/index.md': instead('builds-on: a\n', ''),
      'text/d.md': instead('title: 丁', 'title: 丁\ncompares: [f]'),
    },
    changes: [a, c, d, f, home],
  },
  {
    edit: 'a macro of the note draws its formulas, on its card, too',
    files: { 'vision/a.md': instead('date:', 'macros: { "\\\\loss": "\\\\ell" }\ndate:') },
    changes: [a, home, vision],
  },
  {
    edit: 'the paper of a note stands in its head, on its card and among the papers',
    files: { 'vision/c/index.md': instead('paper: he2022', 'paper: she2021') },
    changes: [c, home, vision, page('papers')],
  },
  {
    edit: 'a citation more stands among the papers, a term more in the glossary',
    files: { 'text/d.md': instead('没有日期。', '没有图像块 [@he2022]。') },
    changes: [d, page('papers'), page('glossary')],
  },
  {
    edit: 'a rare character changes the fonts that every page names',
    files: { 'vision/a.md': instead('有界。', '有界，龘。') },
    changes: [a, b, d, home],
    restyles: true,
  },
  {
    edit: 'a new kind of formula changes the sheet of every page',
    files: { 'vision/a.md': instead('x = 1', 'x = \\mathfrak{g}') },
    changes: [a, d, home, archive],
    restyles: true,
  },
  {
    edit: 'a thumbnail stands on the cards',
    files: {
      'vision/c/thumbnail.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle r="4"/></svg>',
    },
    changes: [home, vision, page('tags/乙签')],
  },
  {
    edit: 'a drawing stands in every page that shows it',
    files: { 'pictures/p.svg': instead('width="8"', 'width="7"') },
    changes: [b, d],
  },
  {
    edit: 'a drawing that stands twice in one note is in no page at all',
    files: { 'text/d.md': (before) => `${before}\n又见![](../pictures/p.svg)。\n` },
    changes: [b, d],
  },
  {
    edit: 'a file that is linked bears its hash in its name',
    files: { 'text/data.txt': '1 2 4\n' },
    changes: [d],
  },
];
