/** Han and kana, of which there are many; all else is little, and punctuation is squeezed only beside its like in the same font. */

export const isMany = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);

export const manyRange = 'U+3040-9FFF,U+F900-FAFF';

export function everyMany(): number[] {
  const codes: number[] = [];
  for (let code = 0; code < 0x10000; code++) if (isMany(code)) codes.push(code);
  return codes;
}
