/** What ties the pages of a site by way of its settings, its bibliography and its glossary: an edit each, and the pages that it changes. */

import { type Edge, instead, page } from './edge.ts';

const [a, b, c] = [page('vision/a'), page('vision/b'), page('vision/c')];
const [d, e, f] = [page('text/d'), page('text/deep/e'), page('text/deep/f')];
const home = 'index.html';
const [vision, text, archive, papers] = [page('vision'), page('text'), page('archive'), page('papers')];
const everyPage = [
  a,
  b,
  c,
  d,
  e,
  f,
  home,
  vision,
  text,
  archive,
  papers,
  page('glossary'),
  page('tags'),
  '404.html',
];

const settings = (part: string, other: string) => ({ 'site.yaml': instead(part, other) });
const more = (line: string) => ({ 'site.yaml': (before: string) => `${before}${line}\n` });

export const edgesFromSettings: readonly Edge[] = [
  { edit: 'the title of the site', files: settings('title: 笔记', 'title: 论文'), changes: everyPage },
  { edit: 'the author', files: settings('author: 作者', 'author: 另一位作者'), changes: everyPage },
  { edit: 'the navigation', files: settings('name: 归档', 'name: 全部'), changes: everyPage },
  { edit: 'the base', files: more('base: /notes/'), changes: [...everyPage, 'sitemap.xml'] },
  { edit: 'the language', files: more('language: zh-Hant'), changes: everyPage },
  {
    edit: 'the descriptions of the site and of a category',
    files: {
      'site.yaml': (before) =>
        `${instead('{ name: 视觉 }', '{ name: 视觉, description: 看。 }')(before)}description: 从分类找起。\n`,
    },
    changes: [home, vision],
  },
  {
    edit: 'the origin',
    files: settings('https://notes.', 'https://other.'),
    changes: [a, d, home, vision, 'sitemap.xml', 'robots.txt'],
  },
  {
    edit: 'the name of a category',
    files: settings('name: 视觉', 'name: 图像'),
    changes: [a, b, c, home, vision, archive, '404.html'],
  },
  {
    edit: 'the order of categories',
    files: settings('{ name: 视觉 }', '{ name: 视觉, order: 9 }'),
    changes: [home, '404.html'],
  },
  {
    edit: 'a macro',
    files: settings('\\mathcal{L}', '\\ell'),
    changes: [a, home, vision, page('tags/甲签')],
  },
  {
    edit: 'whether brackets are formulas',
    files: settings('math: {', 'math: { brackets: true,'),
    changes: [c],
  },
  { edit: 'how long an excerpt may be', files: more('excerpt: { budget: 40 }'), changes: [c, home, vision] },
  {
    edit: 'how many notes a page holds',
    files: more('notesPerPage: 2'),
    changes: [vision, archive, page('vision/page/2'), page('archive/page/2'), 'sitemap.xml'],
  },
  { edit: 'how citations read', files: more('citations: numbered'), changes: [b] },
  { edit: 'the timezone', files: settings('Asia/Shanghai', 'UTC'), changes: [f, home, archive] },
  {
    edit: 'the author and the title of a work',
    files: {
      'references.bib': instead('{He, A. and Other, B.},\n  title = {Masked', '{Li, A.},\n  title = {Hidden'),
    },
    changes: [b, c, home, papers],
  },
  {
    edit: 'the year of a work, which gives both of the year a letter',
    files: { 'references.bib': instead('2021}', '2022}') },
    changes: [b, papers],
  },
  {
    edit: 'what a term means, and a new term',
    files: { 'glossary.yaml': (before) => `${instead('一小块', '一块')(before)}损失: { english: loss }\n` },
    changes: [page('glossary')],
  },
  { edit: 'no glossary', files: { 'glossary.yaml': undefined }, changes: [a, d, home, page('glossary')] },
];
