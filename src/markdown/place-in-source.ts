/** Finds where a piece of a text node stands in the note's source, past escapes, entities and the marks that begin its lines. */

import type { Position } from 'unist';

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iy;

function entityAt(source: string, at: number): string | undefined {
  entity.lastIndex = at;
  return source[at] === '&' ? entity.exec(source)?.[0] : undefined;
}

const isEscape = (source: string, at: number, sign: string | undefined): boolean =>
  source[at] === '\\' && source[at + 1] === sign && /[!-/:-@[-`{-~]/.test(sign ?? '');

/**
 * @param value the node's text, `at` and `length` the piece of it
 * @returns `escaped` when the author wrote the piece so that it should stay text; nothing when it cannot be found
 */
export function placeInSource(
  { value, position }: { readonly value: string; readonly position?: Position | undefined },
  at: number,
  length: number,
  source: string,
): Position | 'escaped' | undefined {
  const start = position?.start;
  if (start?.offset === undefined) return undefined;
  let { line } = start;
  let lineStart = start.offset - start.column + 1;
  let s = start.offset;
  for (let v = 0; v < at; ) {
    const sign = value[v];
    const named = entityAt(source, s);
    if (sign === '\n') {
      const end = source.indexOf('\n', s);
      if (end < 0) return undefined;
      s = end + 1;
      line++;
      lineStart = s;
      while (/[ \t>]/.test(source[s] ?? '') && source[s] !== value[v + 1]) s++;
      v++;
    } else if (isEscape(source, s, sign)) {
      s += 2;
      v++;
    } else if (named !== undefined && !value.startsWith(named, v)) {
      s += named.length;
      v += String.fromCodePoint(value.codePointAt(v) ?? 0).length;
    } else if (sign === source[s]) {
      s++;
      v++;
    } else return undefined;
  }
  const piece = value.slice(at, at + length);
  if (source.startsWith(piece, s)) {
    const column = s - lineStart + 1;
    return { start: { line, column, offset: s }, end: { line, column: column + length, offset: s + length } };
  }
  return isEscape(source, s, piece[0]) || entityAt(source, s) ? 'escaped' : undefined;
}
