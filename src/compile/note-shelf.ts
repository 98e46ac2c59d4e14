/** Notes made before, by key: facts and text apart, since few builds need the text of every note. */

import type { Shelf } from '../cache/shelf.ts';
import type { MadeNote } from '../model/made-note.ts';
import type { NoteText } from '../model/note.ts';
import { SpoiltText } from '../model/spoilt-text.ts';

/** A note without its text, which can be had by the key. */
export type KeptNote = Omit<MadeNote, 'text'>;

export interface Kept {
  readonly facts: KeptNote;
  /** The text as JSON where the disk did not take it. */
  readonly packed?: Uint8Array;
}

export interface NoteShelf {
  has(key: string): boolean;
  facts(key: string): KeptNote | undefined;
  /** @throws SpoiltText when the disk has lost it since its facts were put there */
  text(key: string): NoteText;
  keep(key: string, note: MadeNote): Kept;
  /** Keeps in memory what the disk did not take. */
  hold(key: string, packed: Uint8Array): void;
}

/** In one folder: file systems find a name among thousands at once, but spread folders over the disk. */
const nameOf = (key: string, part: 'facts' | 'text'): string => `notes/${key}.${part}`;

export function noteShelf(shelf: Shelf): NoteShelf {
  const held = new Map<string, Uint8Array>();
  return {
    has: (key) => shelf.has(nameOf(key, 'facts')),
    facts(key) {
      const bytes = shelf.take(nameOf(key, 'facts'));
      return bytes && JSON.parse(textOf(bytes));
    },
    text(key) {
      const bytes = held.get(key) ?? shelf.take(nameOf(key, 'text'));
      if (bytes) return JSON.parse(textOf(bytes));
      shelf.drop(nameOf(key, 'facts'));
      throw new SpoiltText(key);
    },
    keep(key, { text, ...facts }) {
      const packed = Buffer.from(JSON.stringify(text ?? null));
      // The facts last: where they stand, the text does, too.
      const isKept =
        shelf.put(nameOf(key, 'text'), packed) && shelf.put(nameOf(key, 'facts'), JSON.stringify(facts));
      return { facts, ...(!isKept && { packed }) };
    },
    hold: (key, packed) => held.set(key, packed),
  };
}

const textOf = ({ buffer, byteOffset, length }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, length).toString();
