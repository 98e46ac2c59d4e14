/** Notes made before, by key: facts and text apart, since few builds need the text of every note. */

import type { Shelf } from '../cache/shelf.ts';
import type { Drawing, Drawings } from '../model/drawing.ts';
import type { Hole } from '../model/fragment.ts';
import type { MadeNote } from '../model/made-note.ts';
import type { NoteText } from '../model/note.ts';
import { SpoiltText } from '../model/spoilt-text.ts';

/** A note without its text, which can be had by the key. */
export type KeptNote = Omit<MadeNote, 'text'>;

/** As JSON, which is quicker from thread to thread than objects. */
export interface PackedNote {
  readonly facts: string;
  /** Only where the disk did not take it; as it would stand there. */
  readonly text?: string;
  /** The next build should try again. */
  readonly isGivenUp?: true;
}

export interface NoteShelf {
  has(key: string): boolean;
  /** As JSON. */
  facts(key: string): string | undefined;
  /** @throws SpoiltText when the disk has lost it */
  text(key: string): NoteText;
  /** Nothing when it is not there any more. */
  drawings(key: string): Drawings | undefined;
  keep(key: string, note: MadeNote): PackedNote;
  /** Keeps in memory what the disk did not take. */
  hold(key: string, text: string): void;
}

/** In one folder: file systems find a name among thousands at once, but spread folders over the disk. */
export const nameOfNote = (key: string): string => `notes/${key}`;

/** Facts are the first line: JSON has no line ends of its own. */
export function noteShelf(shelf: Shelf): NoteShelf {
  const held = new Map<string, string>();
  return {
    has: (key) => shelf.has(nameOfNote(key)),
    facts(key) {
      const bytes = shelf.take(nameOfNote(key));
      return bytes?.toString('utf8', 0, bytes.indexOf(lineEnd));
    },
    text(key) {
      const before = held.get(key);
      if (before !== undefined) return unpackText(Buffer.from(before));
      const bytes = shelf.take(nameOfNote(key));
      if (!bytes) throw new SpoiltText(key);
      return unpackText(bytes.subarray(bytes.indexOf(lineEnd) + 1));
    },
    drawings(key) {
      const bytes = held.has(key) ? undefined : shelf.take(nameOfNote(key));
      return bytes && unpackDrawings(bytes.subarray(bytes.indexOf(lineEnd) + 1));
    },
    keep(key, { text: body, ...others }) {
      const [facts, text] = [
        JSON.stringify(others),
        packText(body ?? { outline: [], body: [], drawings: { scope: '', all: [] } }),
      ];
      const isKept = shelf.put(nameOfNote(key), [facts, '\n', ...text]);
      return isKept ? { facts } : { facts, text: text.join('') };
    },
    hold: (key, text) => held.set(key, text),
  };
}

const lineEnd = 10;

/** Where in the passages the HTML of a drawing stands, in bytes. */
type Kept = readonly [name: string, from: number, size: number, about: Drawing['about']];

/**
 * In a line how many bytes its passages of HTML take and what stands between them, in the next where drawings stand in them,
 * then the passages: JSON would spell each quote out.
 */
function packText({ outline, body, drawings }: NonNullable<MadeNote['text']>): string[] {
  const texts: string[] = [];
  const parts: (number | Hole)[] = [];
  const places: { readonly from: number; readonly size: number }[] = [];
  let at = 0;
  for (const part of body) {
    const size = typeof part === 'string' ? Buffer.byteLength(part) : 0;
    places.push({ from: at, size });
    at += size;
    const last = parts.at(-1);
    if (typeof part !== 'string') parts.push(part);
    else {
      texts.push(part);
      if (typeof last === 'number') parts[parts.length - 1] = last + size;
      else parts.push(size);
    }
  }
  const kept = drawings.all.map(({ name, part, about }): Kept => {
    const { from = 0, size = 0 } = places[part] ?? {};
    return [name, from, size, about];
  });
  return [JSON.stringify([outline, parts]), '\n', JSON.stringify([drawings.scope, kept]), '\n', ...texts];
}

/** @returns with its lines, where the passages begin */
function linesOf(packed: Buffer): {
  readonly text: string;
  readonly drawings: () => string;
  readonly start: number;
} {
  const end = packed.indexOf(lineEnd);
  const start = packed.indexOf(lineEnd, end + 1) + 1;
  return {
    text: packed.toString('utf8', 0, end),
    drawings: () => packed.toString('utf8', end + 1, start - 1),
    start,
  };
}

function unpackText(packed: Buffer): NoteText {
  const { text, start } = linesOf(packed);
  const line: readonly [NoteText['outline'], readonly (number | Hole)[]] = JSON.parse(text);
  const [outline, parts] = line;
  let at = start;
  const body = parts.map((part) => {
    if (typeof part !== 'number') return part;
    at += part;
    return packed.subarray(at - part, at);
  });
  return { outline, body };
}

function unpackDrawings(packed: Buffer): Drawings {
  const { drawings, start } = linesOf(packed);
  const [scope, kept]: readonly [string, readonly Kept[]] = JSON.parse(drawings());
  const all = kept.map(([name, from, size, about]) => {
    const html = packed.toString('utf8', start + from, start + from + size);
    return { name, html, about };
  });
  return { scope, all };
}
