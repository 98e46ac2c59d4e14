/** Classes of characters that Chinese typesetting tells apart, as pieces of regular expressions (flag `u`). */

/** Ideographs, and kana, which is set like them. */
export const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3005\\u3007';

/** Han and the full-width punctuation that stands in the same em box. */
export const CJK = `${HAN}\\u3000-\\u303F\\uFF00-\\uFFEF`;

/** Marks that Chinese and Latin share; what stands beyond them decides. */
export const SHARED_MARK = '\\u2014\\u2018\\u2019\\u201C\\u201D\\u2026\\u00B7';

/** Letters and digits that CSS `text-autospace` parts from Han. */
export const LATIN = '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Nd}';

/** Nearly all Han are among these, which are told sooner than by an expression; code units will do. */
export const isCommonHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const oneHan = new RegExp(`[${HAN}]`, 'u');

export const holdsHan = (text: string): boolean => oneHan.test(text);

/** @param others what counts beside the common Han; it looks at one character at a time */
export function countHan(text: string, others = oneHan): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isCommonHan(code)) count++;
    else if (code >= 0x80) {
      const point = text.codePointAt(i) ?? code;
      if (point > 0xffff) i++;
      if (others.test(String.fromCodePoint(point))) count++;
    }
  }
  return count;
}
