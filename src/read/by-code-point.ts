/** The order of two strings by code points, which is the same on every machine (`<` compares UTF-16 units). */

export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
