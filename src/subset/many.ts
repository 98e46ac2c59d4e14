/** Han and kana, of which there are many; all else is little, and punctuation is squeezed only beside its like in the same font. */

export const isMany = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);

export const manyRange = 'U+3040-9FFF,U+F900-FAFF';

export const everyMany = (): number[] => Array.from({ length: 0xfb00 }, (_, code) => code).filter(isMany);
