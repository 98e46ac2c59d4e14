/** Classes of characters that Chinese typesetting tells apart, as pieces of regular expressions (flag `u`). */

/** Ideographs, and kana, which is set like them. */
export const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3005\\u3007';

/** Han and the full-width punctuation that stands in the same em box. */
export const CJK = `${HAN}\\u3000-\\u303F\\uFF00-\\uFFEF`;

/** Marks that Chinese and Latin share; what stands beyond them decides. */
export const SHARED_MARK = '\\u2014\\u2018\\u2019\\u201C\\u201D\\u2026\\u00B7';

/** Letters and digits that CSS `text-autospace` parts from Han. */
export const LATIN = '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Nd}';

const oneHan = new RegExp(`[${HAN}]`, 'u');

export const holdsHan = (text: string): boolean => oneHan.test(text);
