/** Notes made before, by key: facts and text apart, since few builds need the text of every note. */

import type { Shelf } from '../cache/shelf.ts';
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
    keep(key, { text: body, ...others }) {
      const [facts, text] = [JSON.stringify(others), packText(body ?? { outline: [], body: [] })];
      const isKept = shelf.put(nameOfNote(key), [facts, '\n', ...text]);
      return isKept ? { facts } : { facts, text: text.join('') };
    },
    hold: (key, text) => held.set(key, text),
  };
}

const lineEnd = 10;

/** In a line how many bytes its passages of HTML take and what stands between them, then the passages: JSON would spell each quote out. */
function packText({ outline, body }: NonNullable<MadeNote['text']>): string[] {
  const texts = body.filter((part) => typeof part === 'string');
  const parts = body.map((part) => (typeof part === 'string' ? Buffer.byteLength(part) : part));
  return [JSON.stringify([outline, parts]), '\n', ...texts];
}

function unpackText(packed: Buffer): NoteText {
  const end = packed.indexOf(lineEnd);
  const line: readonly [NoteText['outline'], readonly (number | Hole)[]] = JSON.parse(
    packed.toString('utf8', 0, end),
  );
  const [outline, parts] = line;
  let at = end + 1;
  const body = parts.map((part) => {
    if (typeof part !== 'number') return part;
    at += part;
    return packed.subarray(at - part, at);
  });
  return { outline, body };
}
