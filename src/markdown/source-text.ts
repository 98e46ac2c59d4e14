/** Finds where something that a reader sees stands in the note's source; what was escaped there does not count. */

import type { Position } from 'unist';

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(source: string, at: number): boolean {
  let slashes = 0;
  while (source[at - slashes - 1] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** @returns where each of the signs stands unescaped between two places of the source */
export function placesOf(sign: string, source: string, { start, end }: Position): Position[] {
  const from = start.offset;
  const to = end.offset;
  if (from === undefined || to === undefined) return [];
  const places: Position[] = [];
  let { line } = start;
  let lineStart = from - (start.column - 1);
  let read = from;
  for (let at = source.indexOf(sign, from); at >= 0 && at < to; at = source.indexOf(sign, at + sign.length)) {
    for (let i = source.indexOf('\n', read); i >= 0 && i < at; i = source.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    read = Math.max(read, at);
    const column = at - lineStart + 1;
    if (isEscaped(source, at)) continue;
    places.push({ start: { line, column, offset: at }, end: { line, column: column + sign.length } });
  }
  return places;
}
