/** Code points → a text of them, in their order. */

/** So many arguments a call takes for sure. */
const most = 10_000;

export function textOfCodes(codes: Iterable<number>): string {
  const sorted = Uint32Array.from(codes).sort();
  let text = '';
  for (let i = 0; i < sorted.length; i += most) text += String.fromCodePoint(...sorted.subarray(i, i + most));
  return text;
}
