/** How many columns of a terminal a piece of text takes: two for Han and emoji, none for combining marks. */

import { eastAsianWidth } from 'get-east-asian-width';

export function graphemes(text: string): readonly string[] {
  // Here, since only few runs have anything to measure, and the first takes 10 ms to make.
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

export function displayWidth(text: string): number {
  return graphemes(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}

export function graphemeWidth(grapheme: string): number {
  const code = grapheme.codePointAt(0);
  if (code === undefined || /^[\p{Cc}\p{Cf}\p{Mn}\p{Me}]/u.test(grapheme)) return 0;
  // U+FE0F asks for the picture form of a character that is text by itself.
  return grapheme.includes('\u{FE0F}') ? 2 : eastAsianWidth(code);
}
