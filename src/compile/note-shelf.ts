/** Notes made before, by key: facts and text apart, since few builds need the text of every note. */

import { bytesOf } from '../cache/bytes-of.ts';
import type { Shelf } from '../cache/shelf.ts';
import type { Drawing, Drawings } from '../model/drawing.ts';
import type { Hole } from '../model/fragment.ts';
import { joinPieces } from '../model/join-pieces.ts';
import type { MadeNote } from '../model/made-note.ts';
import type { NoteText } from '../model/note.ts';
import type { Pieces } from '../model/pieces.ts';
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
      if (before !== undefined) return textIn(Buffer.from(before));
      const bytes = shelf.take(nameOfNote(key));
      if (!bytes) throw new SpoiltText(key);
      return textIn(bytes.subarray(bytes.indexOf(lineEnd) + 1));
    },
    drawings(key) {
      const bytes = held.has(key) ? undefined : shelf.take(nameOfNote(key));
      return bytes && drawingsIn(bytes.subarray(bytes.indexOf(lineEnd) + 1));
    },
    keep(key, { text: body, ...others }) {
      const [facts, text] = [
        JSON.stringify(others),
        packText(body ?? { outline: [], body: [], drawings: { scope: '', all: [] } }),
      ];
      const isKept = shelf.put(nameOfNote(key), [facts, '\n', ...text]);
      return isKept ? { facts } : { facts, text: joinPieces(text).toString() };
    },
    hold: (key, text) => held.set(key, text),
  };
}

const lineEnd = 10;

/** As a `PlacedDrawing`, without what JSON would say each time. */
type Kept = readonly [name: string, part: number, at: number, length: number, about: Drawing['about']];

/**
 * In a line how many bytes its passages of HTML take and what stands between them, in the next where drawings stand in them,
 * then the passages: JSON would spell each quote out.
 */
function packText({ outline, body, drawings }: NonNullable<MadeNote['text']>): Pieces {
  const packed = body.map((part) => (typeof part === 'string' ? bytesOf(part) : part));
  const texts = packed.filter((part) => part instanceof Uint8Array);
  const parts = packed.map((part) => (part instanceof Uint8Array ? part.length : part));
  const kept = drawings.all.map(({ name, part, at, length, about }): Kept => [name, part, at, length, about]);
  return [JSON.stringify([outline, parts]), '\n', JSON.stringify([drawings.scope, kept]), '\n', ...texts];
}

interface Unpacked {
  readonly outline: NoteText['outline'];
  /** Passages by where they begin and end. */
  readonly parts: readonly (readonly [start: number, end: number] | Hole)[];
  /** The line of the drawings, as JSON. */
  readonly drawings: () => string;
}

function unpack(packed: Buffer): Unpacked {
  const end = packed.indexOf(lineEnd);
  const start = packed.indexOf(lineEnd, end + 1) + 1;
  const line: readonly [NoteText['outline'], readonly (number | Hole)[]] = JSON.parse(
    packed.toString('utf8', 0, end),
  );
  const [outline, sizes] = line;
  let at = start;
  const parts = sizes.map((part) => {
    if (typeof part !== 'number') return part;
    at += part;
    return [at - part, at] as const;
  });
  return { outline, parts, drawings: () => packed.toString('utf8', end + 1, start) };
}

const isHole = (part: readonly [number, number] | Hole): part is Hole => 'kind' in part;

function textIn(packed: Buffer): NoteText {
  const { outline, parts } = unpack(packed);
  const body: (Uint8Array | Hole)[] = [];
  let from: number | undefined;
  for (const [i, part] of parts.entries()) {
    if (isHole(part)) {
      body.push(part);
      continue;
    }
    // What no hole parts is one passage.
    from ??= part[0];
    const next = parts[i + 1];
    if (next && !isHole(next)) continue;
    body.push(packed.subarray(from, part[1]));
    from = undefined;
  }
  return { outline, body };
}

function drawingsIn(packed: Buffer): Drawings {
  const { parts, drawings } = unpack(packed);
  const texts = parts.map((part) => (isHole(part) ? '' : packed.toString('utf8', ...part)));
  const [scope, kept]: readonly [string, readonly Kept[]] = JSON.parse(drawings());
  const all = kept.map(([name, part, at, length, about]) => {
    return { name, html: ownText((texts[part] ?? '').slice(at, at + length)), about };
  });
  return { scope, all };
}

/**
 * To V8 a part of a text is a place in it (https://bugs.chromium.org/p/v8/issues/detail?id=2869), so a drawing that is remembered
 * would keep its whole note.
 */
const ownText = (part: string): string => Buffer.from(part, 'utf16le').toString('utf16le');
