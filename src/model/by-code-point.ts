/** The order of two strings by code points, which no locale changes. */

/** UTF-16 puts halves of a pair before U+E000, though what they stand for comes after: https://www.unicode.org/notes/tn28/ */
const fixed = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit + 0x2000);
const late = new RegExp(`[${String.fromCharCode(0xd800)}-${String.fromCharCode(0xffff)}]`);

export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  // Where two such do not meet, the order is that of UTF-16, which strings are compared by at once.
  if (!late.test(a) || !late.test(b)) return a < b ? -1 : 1;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (left === right) continue;
    return left >= 0xd800 && right >= 0xd800 ? fixed(left) - fixed(right) : left - right;
  }
  return a.length - b.length;
}
