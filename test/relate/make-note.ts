/** A compiled note with nothing in it but what a test says. */

import type { FrontMatter } from '../../src/model/front-matter.ts';
import type { NoteFacts } from '../../src/model/note.ts';
import type { Texts } from '../../src/model/site.ts';
import { emptyFrontMatter } from '../../src/read/read-front-matter.ts';

export const noTexts: Texts = { get: () => undefined, stampOf: () => undefined };

const noGlyphs = { regular: '', bold: '', formulas: {}, classes: [] };

export function makeNote(
  file: string,
  frontMatter: Partial<FrontMatter> = {},
  rest: Partial<NoteFacts> = {},
): NoteFacts {
  return {
    file,
    frontMatter: { ...emptyFrontMatter, ...frontMatter },
    title: { text: file, html: [file] },
    excerpt: { text: '', html: [] },
    counts: { han: 0, words: 0, inlineMath: 0, displayMath: 0, code: 0, images: 0 },
    minutes: 1,
    ids: [],
    links: [],
    images: [],
    mentions: (rest.links ?? []).map(({ target }) => ({
      target,
      sentence: [target],
      glyphs: noGlyphs,
    })),
    labels: [],
    references: [],
    citations: [],
    glyphs: noGlyphs,
    cardGlyphs: noGlyphs,
    terms: [],
    problems: [],
    ...rest,
  };
}
