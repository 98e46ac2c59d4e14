/** Reads `[@key, 表 1; @other]` and `@key` in running text as citations, whose words only the bibliography knows. */

import type { PhrasingContent, Root, Text } from 'mdast';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { CitationHole } from '../../model/fragment.ts';
import type { Citation } from '../../model/note.ts';
import type { Place } from '../../model/problem.ts';
import { placeInSource } from '../place-in-source.ts';
import { visit } from '../walk.ts';

declare module 'vfile' {
  interface DataMap {
    citations: Citation[];
  }
}

const key = '[a-zA-Z][\\w:.-]*\\w';
const citation = new RegExp(`\\[([^\\[\\]@]*@${key}[^\\[\\]]*)\\]|(?<![\\w@./-])@(${key})`, 'g');
const item = new RegExp(`^\\s*([^@]*?)\\s*@(${key})\\s*(?:[,，]\\s*(.*?))?\\s*$`, 's');

type Cited = CitationHole['cited'][number];

/** @returns nothing unless every item names a work */
function readItems(inside: string): Cited[] | undefined {
  const items: Cited[] = [];
  for (const part of inside.split(/[;；]/)) {
    const [, prefix = '', name, locator = ''] = item.exec(part) ?? [];
    if (!name) return undefined;
    items.push({ key: name, prefix, locator });
  }
  return items;
}

export function readCitations() {
  return (tree: Root, file: VFile): void => {
    const citations: Citation[] = [];
    visit(tree, (node, index, parent) => {
      if (node.type === 'link' || node.type === 'linkReference') return SKIP;
      if (node.type !== 'text' || !node.value.includes('@') || !parent || index === undefined)
        return undefined;
      const pieces = split(node, file, citations);
      parent.children.splice(index, 1, ...pieces);
      return index + pieces.length;
    });
    file.data.citations = citations;
  };
}

function split(text: Text, file: VFile, citations: Citation[]): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  const source = String(file);
  let last = { at: 0, position: text.position };
  /** From the last piece on, or a text of many citations would be read again for each. */
  const pieceOf = (start: number, end?: number): Text => {
    const rest = { value: text.value.slice(last.at), position: last.position };
    const place = placeInSource(rest, start - last.at, 1, source);
    if (place && place !== 'escaped') last = { at: start, position: place };
    const position = last.at === start ? last.position : text.position;
    return { type: 'text', value: text.value.slice(start, end), ...(position && { position }) };
  };
  let at = 0;
  for (const match of text.value.matchAll(citation)) {
    const [written, inside, bare] = match;
    const cited = inside === undefined ? [{ key: bare ?? '', prefix: '', locator: '' }] : readItems(inside);
    if (!cited) continue;
    const form = inside === undefined ? 'narrative' : 'parenthetical';
    const place = placeIn(text, match.index, written.length, file.path);
    for (const one of cited) citations.push({ key: one.key, certain: form === 'parenthetical', place });
    if (match.index > at) pieces.push(pieceOf(at, match.index));
    at = match.index + written.length;
    pieces.push({
      type: 'emphasis',
      data: { hName: 'cite', hProperties: { dataCite: JSON.stringify({ cited, form, written }) } },
      children: [],
    });
  }
  if (at < text.value.length) pieces.push(pieceOf(at));
  return pieces;
}

function placeIn(text: Text, offset: number, length: number, file: string): Place {
  const start = text.position?.start;
  if (!start) return { file };
  const before = text.value.slice(0, offset);
  const lines = before.split('\n').length - 1;
  return lines === 0
    ? { file, line: start.line, column: start.column + offset, length }
    : { file, line: start.line + lines };
}
